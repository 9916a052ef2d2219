import { fail } from '#shared/contract/result';
import { restoreState } from '#shared/rules/restore-state';
import { type Act, PERSON, withStore } from './act';
import { afterRule } from './archive-state';
import { noteTransaction } from './record-acts';

/** Writes a snapshot now. */
export const snapshot: Act = {
  name: 'snapshot',
  perform: (program) => withStore(program, (store) => store.snapshot()),
  expected: (before) => before,
};

/** Makes a backup that the person wished for. */
export const backup: Act = {
  name: 'backup',
  perform: (program) => withStore(program, (store) => store.backups.make('manual')),
  expected: (before) => before && { ...before, backedUp: before.records },
};

/** Goes back to the last backup. */
export const restoreBackup: Act = {
  name: 'restore backup',
  perform: (program) =>
    withStore(program, async (store) => {
      const list = await store.backups.list();
      if (!list.ok) return list;
      const newest = list.value.find(({ reason }) => reason === 'manual');
      if (!newest) return fail({ code: 'not_found', id: 'a backup' });
      const restored = await store.restoreBackup(newest.fileName, PERSON);
      if (restored.ok) noteTransaction(program, restored.value);
      return restored;
    }),
  expected: (before, context) => {
    if (!before?.backedUp) return before;
    const { backedUp, ...state } = before;
    return afterRule(state, restoreState(backedUp), context);
  },
};
