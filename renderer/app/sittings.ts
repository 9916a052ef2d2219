/** Longer than a pause for thought, shorter than a pause for lunch. */
const PAUSE_MS = 10 * 60_000;

interface Act {
  /** ISO 8601 */
  readonly at: string;
  readonly by: string;
}

/**
 * Acts of one sitting together: a note saves itself with every pause in typing, and nobody looks for what changed
 * between two of those hundred saves first.
 *
 * @param acts newest first
 * @param belong whether an act and the one before it may be one sitting, whatever their times
 * @returns sittings, newest first, each with at least one act, newest first
 */
export function sittings<A extends Act>(
  acts: readonly A[],
  belong: (newer: A, older: A) => boolean,
): readonly (readonly [A, ...A[]])[] {
  const groups: [A, ...A[]][] = [];
  for (const act of acts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isSoonAfter(last, act) && belong(last, act)) group.push(act);
    else groups.push([act]);
  }
  return groups;
}

const isSoonAfter = (newer: Act, older: Act): boolean =>
  newer.by === older.by && Date.parse(newer.at) - Date.parse(older.at) <= PAUSE_MS;
