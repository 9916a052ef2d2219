import type { ArchiveRecords } from '#shared/model/archive';
import type { ArchiveRecord } from '#shared/model/record';
import type { Rule } from '#shared/rules/rule';
import { sameContent } from '#shared/rules/same-content';
import { settleAll } from '#shared/rules/settle';
import type { ArchiveSnapshot } from './snapshot/archive-file';

/** Another program wrote archive.json while the archive was open here. */
export interface OutsideChange {
  /** ISO 8601, when it was noticed */
  readonly at: string;
  /** absolute path of the copy of their file */
  readonly conflictFile: string;
  /** undefined when it cannot be read as this archive */
  readonly theirs: ArchiveSnapshot | undefined;
}

/** What is in their file and not here. */
export interface OutsideRecords {
  /** changed there alone: can be taken over */
  readonly incoming: readonly ArchiveRecord[];
  /** changed there and here: ours stays, theirs is in the conflict file */
  readonly contested: readonly ArchiveRecord[];
}

/**
 * Compares three ways, record by record. What their file does not have is not taken for deleted, and a revision older
 * than the one both began from is not taken for a change: it may be an old copy that a tool put back.
 *
 * @param ours the records as they are here
 * @param atSnapshot the records changed here since the snapshot both began from, as it has them; all others are alike
 */
export function compareOutside(
  ours: ArchiveRecords,
  atSnapshot: ReadonlyMap<string, ArchiveRecord | undefined>,
  theirs: ArchiveRecords,
): OutsideRecords {
  const incoming: ArchiveRecord[] = [];
  const contested: ArchiveRecord[] = [];
  for (const record of theirs.values()) {
    const here = ours.get(record.id);
    const began = atSnapshot.has(record.id) ? atSnapshot.get(record.id) : here;
    if (began && (record.revision < began.revision || sameContent(record, began))) continue;
    if (here && sameContent(record, here)) continue;
    const isOurs = atSnapshot.has(record.id) && here !== undefined;
    (isOurs ? contested : incoming).push(record);
  }
  return { incoming, contested };
}

/** Takes records of their file over as the next revisions of ours. */
export function takeOutside(incoming: readonly ArchiveRecord[]): Rule {
  return (records, context) =>
    settleAll(
      records,
      incoming.map((record) => ({
        ...record,
        revision: (records.get(record.id)?.revision ?? 0) + 1,
        updatedAt: context.at,
      })),
      context,
    );
}
