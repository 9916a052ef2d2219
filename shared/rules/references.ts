import type { ArchiveRecords } from '../model/archive';
import { assertNever } from '../model/assert-never';
import { KIND_LABELS } from '../model/kind-labels';
import { type ArchiveRecord, RECORD_KINDS, type RecordKind } from '../model/record';

/** A record named by another record's field. */
interface Reference {
  /** what the field is called on screen */
  readonly field: string;
  readonly id: string;
  readonly kinds: readonly RecordKind[];
}

/** Records with text of their own that words can be taken from. */
const TEXTS: readonly RecordKind[] = ['report', 'offsiteMeeting', 'cohort', 'openQuestion', 'actionItem'];

/**
 * The first reference of a record that leads nowhere, as a sentence. A reference the record had before is let
 * through: its target may have been removed since, and that must not keep anyone from editing the rest.
 */
export function brokenReference(
  record: ArchiveRecord,
  before: ArchiveRecord | undefined,
  after: ArchiveRecords,
): string | undefined {
  const had = new Set((before ? referencesOf(before) : []).map(({ field, id }) => `${field} ${id}`));
  for (const { field, id, kinds } of referencesOf(record)) {
    if (had.has(`${field} ${id}`)) continue;
    const target = after.get(id);
    if (!target || target.deletedAt !== undefined || target.id === record.id) {
      return `${field}として選ばれた記録が見つかりません`;
    }
    if (!kinds.includes(target.kind)) return `${field}に${KIND_LABELS[target.kind]}は選べません`;
  }
  return undefined;
}

function referencesOf(record: ArchiveRecord): readonly Reference[] {
  switch (record.kind) {
    case 'cohort':
    case 'attachment':
      return [];
    case 'report':
      return [...cohortOf(record), ...one('元のファイル', record.source?.attachmentId, ['attachment'])];
    case 'keyPhrase':
      return [...cohortOf(record), ...one('出典', record.source?.recordId, TEXTS)];
    case 'offsiteMeeting':
      return [
        ...cohortOf(record),
        ...one('出典', record.source?.recordId, TEXTS),
        ...record.attachments.flatMap((id) => one('添付', id, ['attachment'])),
      ];
    case 'openQuestion':
      return [
        ...cohortOf(record),
        ...one('きっかけ', record.raisedIn?.recordId, TEXTS),
        ...one('出典', record.source?.recordId, TEXTS),
        ...record.answers.flatMap((answer) => one('手がかり', answer.recordId, RECORD_KINDS)),
      ];
    case 'actionItem':
      return [
        ...cohortOf(record),
        ...one('きっかけ', record.raisedIn?.recordId, TEXTS),
        ...one('出典', record.source?.recordId, TEXTS),
        ...record.followUps.flatMap((followUp) => one('引き継いだ期', followUp.cohortId, ['cohort'])),
      ];
    default:
      return assertNever(record);
  }
}

const one = (field: string, id: string | undefined, kinds: readonly RecordKind[]): readonly Reference[] =>
  id === undefined ? [] : [{ field, id, kinds }];

const cohortOf = (record: { readonly cohortId?: string }): readonly Reference[] =>
  one('期', record.cohortId, ['cohort']);
