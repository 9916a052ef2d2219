import type { ArchiveRecords } from '../model/archive';
import type { RecordKind } from '../model/record';
import { recordTitle } from '../model/record-title';
import { chooseRecords, type LeaveReason } from './choose-records';
import { countKinds, type KindCounts } from './count-kinds';
import type { HandoffScope } from './handoff-choice';
import { packageFiles } from './package-files';

/** What a choice would put in a package, for showing before anything is written. */
export interface HandoffPreview {
  readonly counts: KindCounts;
  /** distinct files: the same bytes attached twice travel once */
  readonly files: number;
  readonly fileBytes: number;
  readonly titles: readonly { readonly id: string; readonly kind: RecordKind; readonly title: string }[];
  readonly leftOut: Readonly<Record<LeaveReason, number>>;
}

export function previewCounts(records: ArchiveRecords, scope: HandoffScope): HandoffPreview {
  const { chosen, leftOut } = chooseRecords(records, scope);
  const files = packageFiles(chosen);
  return {
    counts: countKinds(chosen),
    files: files.length,
    fileBytes: files.reduce((sum, file) => sum + file.bytes, 0),
    titles: chosen.map((record) => ({ id: record.id, kind: record.kind, title: recordTitle(record) })),
    leftOut,
  };
}
