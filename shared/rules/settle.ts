import { fail, ok, type Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { Change } from '../model/change';
import type { ArchiveRecord } from '../model/record';
import { applyChanges, putChange } from './apply-changes';
import { brokenField, takenNumber } from './check-record';
import { brokenReference } from './references';
import { renamedLinks } from './rename-links';
import type { RuleContext } from './rule';
import { sameContent } from './same-content';

/**
 * Turns the records a rule wants to write into its changes: leaves out what would change nothing, checks every
 * invariant against the archive as it would be, and takes links along to renamed records.
 */
export function settle(
  records: ArchiveRecords,
  wanted: readonly ArchiveRecord[],
  context: RuleContext,
): Result<readonly Change[]> {
  const written = wanted.filter((record) => {
    const before = records.get(record.id);
    return !before || !sameContent(before, record);
  });
  return settleAll(records, written, context);
}

/** As `settle`, but records that say the same as before get a new revision too. */
export function settleAll(
  records: ArchiveRecords,
  written: readonly ArchiveRecord[],
  context: RuleContext,
): Result<readonly Change[]> {
  const after = applyChanges(
    records,
    written.map((record) => putChange(records, record)),
  );
  for (const record of written) {
    const sentence = broken(record, records.get(record.id), after);
    if (sentence !== undefined) return fail({ code: 'rule_broken', sentence });
  }
  return ok(renamedLinks(records, written, context).map((record) => putChange(records, record)));
}

function broken(
  record: ArchiveRecord,
  before: ArchiveRecord | undefined,
  after: ArchiveRecords,
): string | undefined {
  if (record.deletedAt !== undefined) return undefined;
  return brokenField(record) ?? takenNumber(record, before, after) ?? brokenReference(record, before, after);
}
