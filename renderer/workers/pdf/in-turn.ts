let before: Promise<unknown> = Promise.resolve();

/**
 * Pages are read and drawn one after the other, in the order they were asked for: what one of them takes is counted
 * for itself, and given back before the next.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = before.then(work);
  before = done.catch(() => {});
  return done;
}
