import { formatDay } from '../../app/format-moment';
import { sittings } from '../../app/sittings';
import type { TransactionNote } from '../../app/transaction-words';

type Sitting = readonly [TransactionNote, ...TransactionNote[]];

export interface Day {
  readonly day: string;
  readonly sittings: readonly Sitting[];
}

/** Transactions by day, and within one by what was saved of one record in one sitting; newest first. */
export function daysOf(transactions: readonly TransactionNote[]): readonly Day[] {
  const days = new Map<string, TransactionNote[]>();
  for (const transaction of transactions) {
    const day = formatDay(transaction.at);
    days.set(day, [...(days.get(day) ?? []), transaction]);
  }
  return [...days].map(([day, list]) => ({ day, sittings: sittings(list, isSameWriting) }));
}

/** Saves of one record that nobody has taken back; a meeting's モヤモヤ come along behind it. */
function isSameWriting(newer: TransactionNote, older: TransactionNote): boolean {
  const [record, before] = [newer.changes[0], older.changes[0]];
  return (
    isPlain(newer) &&
    isPlain(older) &&
    record?.id === before?.id &&
    record?.what === 'changed' &&
    (before?.what === 'changed' || (before?.what === 'added' && isOneRecord(older)))
  );
}

/** An import adds many records at once, and is an act of its own. */
const isOneRecord = ({ changes, total }: TransactionNote): boolean =>
  total === 1 || changes[0]?.kind === 'offsiteMeeting';

const isPlain = ({ undoes, isUndone }: TransactionNote): boolean => undoes === null && !isUndone;
