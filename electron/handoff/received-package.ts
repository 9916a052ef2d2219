import type { PackageAbout } from '#shared/handoff/package-about';
import type { ArchiveRecord } from '#shared/model/record';

/** A package from outside in which everything was found to hold. */
export interface ReceivedPackage {
  readonly about: PackageAbout;
  readonly records: readonly ArchiveRecord[];
  /** where the files were put that came with it, by sha256; empty when nothing was to be unpacked */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Where to put one file out of a package. The path is of our own making; no name out of a package ever becomes one.
 * undefined = check the file, keep nothing.
 */
export type PlaceFor = ((sha256: string) => Promise<string>) | undefined;
