import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { ArchiveRecords } from '#shared/model/archive';
import type { Change } from '#shared/model/change';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import { applyChanges } from '#shared/rules/apply-changes';
import type { Rule, RuleContext } from '#shared/rules/rule';
import type { UndoStep } from '#shared/rules/undo-transaction';

/** What a person believes to be in their archive: the simple model every harness holds the store against. */
export interface ArchiveState {
  readonly name: string;
  readonly records: ArchiveRecords;
  /** files by hash */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** what each transaction did, the oldest first */
  readonly transactions: readonly (readonly UndoStep[])[];
  /** what the archive held at the last backup, until that was gone back to */
  readonly backedUp?: ArchiveRecords;
}

/** The archive after a rule, or as it was when the rule refuses. */
export function afterRule(state: ArchiveState, rule: Rule, context: RuleContext): ArchiveState {
  const decided = rule(state.records, context);
  if (!decided.ok || decided.value.length === 0) return state;
  const changes = decided.value.map(asWritten);
  const steps = changes.map((change): UndoStep => {
    const before = state.records.get(change.op === 'put' ? change.record.id : change.id);
    return { before, after: change.op === 'put' ? change.record : undefined };
  });
  return {
    ...state,
    // A plain map: views laid over views would be looked through by every later question.
    records: new Map(applyChanges(state.records, changes)),
    transactions: [...state.transactions, steps],
  };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function asWritten(change: Change): Change {
  return change.op === 'put' ? { ...change, record: recordAsWritten(change.record) } : change;
}

/** A record as JSON keeps it. */
export const recordAsWritten = (record: ArchiveRecord): ArchiveRecord =>
  v.parse(recordSchema, JSON.parse(JSON.stringify(record)));
