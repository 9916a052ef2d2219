import type { ArchiveInfo, ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import { countKinds } from './count-kinds';
import type { HandoffChoice } from './handoff-choice';
import { inlineImages } from './inline-images';
import { type PackageAbout, tellableScope } from './package-about';
import { type PackageFile, packageFiles } from './package-files';
import { selectRecords } from './select-records';

/** A package as decided, before any file was read. */
export interface PackagePlan {
  readonly about: PackageAbout;
  readonly records: readonly ArchiveRecord[];
  readonly files: readonly PackageFile[];
  /** those of `files` whose bytes the viewer carries inside itself */
  readonly inlined: readonly PackageFile[];
}

export interface PlanInput {
  readonly records: ArchiveRecords;
  readonly info: ArchiveInfo;
  readonly choice: HandoffChoice;
  readonly appVersion: string;
  /** ISO 8601 with offset */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly packageId: string;
}

/** Chooses the records and says what the package is. `present` tells which files the archive really holds. */
export function planPackage(input: PlanInput, present: (sha256: string) => boolean): PackagePlan {
  const { choice, info } = input;
  const { included, cleanText } = selectRecords(input.records, choice.scope);
  const files = packageFiles(included).filter((file) => present(file.sha256));
  return {
    about: {
      packageId: input.packageId,
      archiveId: info.archiveId,
      archiveName: info.name,
      createdAt: input.createdAt,
      createdBy: input.createdBy,
      appVersion: input.appVersion,
      title: cleanText(choice.title),
      message: cleanText(choice.message),
      scope: tellableScope(choice.scope, included),
      counts: countKinds(included),
    },
    records: included,
    files,
    inlined: inlineImages(files),
  };
}
