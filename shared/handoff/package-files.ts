import type { ArchiveRecord } from '../model/record';

/** A file that travels with the package. */
export interface PackageFile {
  readonly sha256: string;
  readonly bytes: number;
  /** where it lies in the package, relative to the viewer file */
  readonly path: string;
  /** what the person called it */
  readonly fileName: string;
  readonly mediaType: string;
}

/**
 * The files of the attachment records, each content once, in the order of hashes. The path is made of the hash and
 * the first record's extension, never of the name itself: names may clash, or be none on another system.
 */
export function packageFiles(records: readonly ArchiveRecord[]): readonly PackageFile[] {
  const files = new Map<string, PackageFile>();
  for (const record of records) {
    if (record.kind !== 'attachment' || files.has(record.sha256)) continue;
    const { sha256, bytes, fileName, mediaType } = record;
    files.set(sha256, {
      sha256,
      bytes,
      path: `attachments/${sha256}.${extension(fileName)}`,
      fileName,
      mediaType,
    });
  }
  return [...files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

function extension(fileName: string): string {
  return /\.([a-z0-9]{1,10})$/.exec(fileName.normalize('NFKC').toLowerCase())?.[1] ?? 'bin';
}
