import type { ArchiveRecords } from '#shared/model/archive';
import type { Change } from '#shared/model/change';
import type { UndoStep } from '#shared/rules/undo-transaction';

const KEPT = 200;

/** What the newest transactions of this opening replaced, so that they can be taken back. */
export interface UndoLog {
  readonly remember: (transactionId: string, before: ArchiveRecords, changes: readonly Change[]) => void;
  /** undefined when the transaction is not known, or too long ago */
  readonly stepsOf: (transactionId: string) => readonly UndoStep[] | undefined;
}

export function createUndoLog(): UndoLog {
  const log = new Map<string, readonly UndoStep[]>();
  return {
    remember: (transactionId, before, changes) => {
      log.set(
        transactionId,
        changes.map((change) =>
          change.op === 'put'
            ? { before: before.get(change.record.id), after: change.record }
            : { before: before.get(change.id), after: undefined },
        ),
      );
      const oldest = log.keys().next();
      if (log.size > KEPT && !oldest.done) log.delete(oldest.value);
    },
    stepsOf: (transactionId) => log.get(transactionId),
  };
}
