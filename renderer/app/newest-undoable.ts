import type { Client } from '#shared/contract/client';
import { ok, type Result } from '#shared/contract/result';
import { type TransactionNote, whyNotUndoable } from './transaction-words';

/** How far back is looked: who has to go further wants the list of changes. */
const LOOKED_AT = 100;

/** The newest transaction of one's own that can be taken back; taking back is none, so that 元に戻す goes on backwards. */
export async function newestUndoable(
  client: Client,
  myName: string,
): Promise<Result<TransactionNote | undefined>> {
  const listed = await client('transaction.list', { limit: LOOKED_AT });
  if (!listed.ok) return listed;
  return ok(
    listed.value.transactions.find(
      (note) => note.by === myName && note.undoes === null && whyNotUndoable(note) === undefined,
    ),
  );
}
