import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import { chooseRecords, type LeaveReason } from './choose-records';
import { cleanRecord } from './clean-record';
import type { HandoffScope } from './handoff-choice';
import { linkCleaner } from './link-cleaner';

export interface Selection {
  /** what goes, cleaned of everything that stays behind, in the order of ids */
  readonly included: readonly ArchiveRecord[];
  readonly leftOut: Readonly<Record<LeaveReason, number>>;
  /** cleans another text that goes along (the sender's message) as the records' texts were */
  readonly cleanText: (text: string) => string;
}

/** The records a handoff package holds, in the form in which they may leave. */
export function selectRecords(records: ArchiveRecords, scope: HandoffScope): Selection {
  const { chosen, leftOut, hidden } = chooseRecords(records, scope);
  const included = new Set(chosen.map((record) => record.id));
  const links = linkCleaner(records, included, hidden);
  return {
    included: chosen.map((record) => cleanRecord(record, { records, included, hidden, links })),
    leftOut,
    cleanText: links.clean,
  };
}
