import { ok } from '#shared/contract/result';
import type { ArchiveRecords } from '#shared/model/archive';
import type { RecordDraft } from '#shared/model/record';
import { addAll } from '#shared/rules/add-all';
import { purgeRecord } from '#shared/rules/purge-record';
import { restoreRecord } from '#shared/rules/restore-record';
import type { Rule } from '#shared/rules/rule';
import { saveRecord } from '#shared/rules/save-record';
import { trashRecord } from '#shared/rules/trash-record';
import { undoTransaction } from '#shared/rules/undo-transaction';
import { type Act, PERSON, type Program, withStore } from './act';
import { type ArchiveState, afterRule } from './archive-state';

const revisionOf = (records: ArchiveRecords, id: string): number => records.get(id)?.revision ?? 0;

/** Keeps a record as an editor does that saw its newest revision. */
export const save = (draft: RecordDraft): Act =>
  ruleAct('save', (records, context) => saveRecord(draft, revisionOf(records, draft.id))(records, context));

/** One transaction of many changes. */
export const bringIn = (...drafts: readonly RecordDraft[]): Act => ruleAct('import', addAll(drafts));

export const trash = (id: string): Act =>
  ruleAct('trash', (records, context) => trashRecord(id, revisionOf(records, id))(records, context));

export const restore = (id: string): Act => ruleAct('restore', restoreRecord(id));

export const purge = (id: string): Act => ruleAct('purge', purgeRecord(id));

/** Takes back the transaction that many before the last one. */
export const undo = (back: number): Act => ({
  name: 'undo',
  perform: (program) =>
    withStore(program, async (store) => {
      const id = program.transactionIds.at(-1 - back);
      const undone = id === undefined ? ok(undefined) : await store.undo(id, PERSON);
      if (undone.ok && undone.value) noteTransaction(program, undone.value);
      return undone;
    }),
  expected: (before, context) => {
    const steps = before?.transactions.at(-1 - back);
    return before && steps ? afterRule(before, undoTransaction(steps), context) : before;
  },
});

/** Whatever a rule decides. */
export function ruleAct(name: string, rule: Rule): Act {
  return {
    name,
    perform: (program) =>
      withStore(program, async (store) => {
        const committed = await store.commit(rule, PERSON);
        if (committed.ok) noteTransaction(program, committed.value);
        return committed;
      }),
    expected: (before, context) => before && afterRule(before, rule, context),
  };
}

/** Renames the archive. */
export const rename = (name: string): Act => ({
  name: 'rename',
  perform: (program) => withStore(program, (store) => store.rename(name, PERSON)),
  expected: (before): ArchiveState | undefined => before && { ...before, name },
});

export function noteTransaction(
  program: Program,
  { transactionId, changes }: { readonly transactionId: string; readonly changes: readonly unknown[] },
): void {
  if (changes.length > 0) program.transactionIds = [...program.transactionIds, transactionId];
}
