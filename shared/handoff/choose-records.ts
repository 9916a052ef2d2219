import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import type { HandoffScope } from './handoff-choice';
import { stringsIn } from './map-strings';
import { originOf, privateIds } from './private-records';

/** Why a record stays behind; the first that holds, in this order. */
const LEAVE_REASONS = [
  /** in the trash */
  'trashed',
  /** 自分だけ, whatever was chosen */
  'private',
  /** taken out of a record that is 自分だけ */
  'fromPrivate',
  'byHand',
  /** 隊内, and 隊内 was not chosen */
  'team',
  'kind',
  'cohort',
  'tag',
  /** a file that no chosen record uses */
  'unused',
] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

export interface ChosenRecords {
  /** what goes, as it lies in the archive, in the order of ids */
  readonly chosen: readonly ArchiveRecord[];
  readonly leftOut: Readonly<Record<LeaveReason, number>>;
  /** ids of what must never leave, chosen or not */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Decides which records a handoff package holds. Files follow the records that use them, whatever their own 公開範囲 (a
 * new file is 隊内 by default, and a report must not lose its original); only 自分だけ holds a file back. Cohorts follow
 * the records that name them past the tag filter, for a record without its 期 is lost to the reader.
 */
export function chooseRecords(records: ArchiveRecords, scope: HandoffScope): ChosenRecords {
  const hidden = privateIds(records);
  const reasonOf = leaveReason(records, scope, hidden);
  const reasons: LeaveReason[] = [];
  const chosen: ArchiveRecord[] = [];
  const decide = (record: ArchiveRecord, reason: LeaveReason | undefined): void => {
    if (reason) reasons.push(reason);
    else chosen.push(record);
  };

  const all = [...records.values()];
  for (const record of all) {
    if (record.kind !== 'attachment' && record.kind !== 'cohort') decide(record, reasonOf(record));
  }
  const named = new Set(chosen.map((record) => cohortOf(record, records)));
  for (const record of all) {
    if (record.kind !== 'cohort') continue;
    const reason = reasonOf(record);
    decide(record, reason === 'tag' && named.has(record.id) ? undefined : reason);
  }
  const used = new Set(chosen.flatMap(attachmentsUsedBy));
  for (const record of all) {
    if (record.kind !== 'attachment') continue;
    decide(record, reasonOf(record) ?? (used.has(record.id) ? undefined : 'unused'));
  }
  return { chosen: chosen.sort((a, b) => (a.id < b.id ? -1 : 1)), leftOut: tally(reasons), hidden };
}

function leaveReason(
  records: ArchiveRecords,
  scope: HandoffScope,
  hidden: ReadonlySet<string>,
): (record: ArchiveRecord) => LeaveReason | undefined {
  const kinds = new Set(scope.kinds);
  const cohortIds = new Set(scope.cohortIds);
  const tags = new Set(scope.tags);
  const byHand = new Set(scope.excludedIds);
  return (record) => {
    if (record.deletedAt !== undefined) return 'trashed';
    if (record.visibility === 'private') return 'private';
    if (hidden.has(record.id)) return 'fromPrivate';
    if (byHand.has(record.id)) return 'byHand';
    if (record.kind === 'attachment') return kinds.has('attachment') ? undefined : 'kind';
    if (record.visibility === 'team' && !scope.includeTeam) return 'team';
    if (!kinds.has(record.kind)) return 'kind';
    if (cohortIds.size > 0 && !cohortIds.has(cohortOf(record, records))) return 'cohort';
    if (tags.size > 0 && !record.tags.some((tag) => tags.has(tag))) return 'tag';
    return undefined;
  };
}

/** The cohort a record belongs to: the one it names, else that of the record it was taken out of. */
function cohortOf(record: ArchiveRecord, records: ArchiveRecords): string | null {
  if (record.kind === 'cohort') return record.id;
  if (record.kind === 'attachment') return null;
  const origin = originOf(record);
  const parent = origin === undefined ? undefined : records.get(origin);
  const inherited =
    parent && parent.kind !== 'attachment' && parent.kind !== 'cohort' ? parent.cohortId : undefined;
  const id = record.cohortId ?? inherited;
  return id !== undefined && records.get(id)?.kind === 'cohort' ? id : null;
}

const FILE_REFERENCE = /attachment:([0-7][0-9A-HJKMNP-TV-Z]{25})/g;

/** Ids of the files a record shows: a meeting's own, a report's original, and those named in any text. */
function attachmentsUsedBy(record: ArchiveRecord): readonly string[] {
  const own =
    record.kind === 'offsiteMeeting'
      ? record.attachments
      : record.kind === 'report' && record.source?.attachmentId !== undefined
        ? [record.source.attachmentId]
        : [];
  const texts = [...stringsIn(record)].filter((text) => text.includes('attachment:'));
  return [
    ...own,
    ...texts.flatMap((text) => [...text.matchAll(FILE_REFERENCE)].map((match) => match[1] ?? '')),
  ];
}

function tally(reasons: Iterable<LeaveReason>): Readonly<Record<LeaveReason, number>> {
  // Every reason is in LEAVE_REASONS, so the object has every key.
  const counts = Object.fromEntries(LEAVE_REASONS.map((reason) => [reason, 0])) as Record<
    LeaveReason,
    number
  >;
  for (const reason of reasons) counts[reason] += 1;
  return counts;
}
