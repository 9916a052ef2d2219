/** A queue of its own: each piece of work begins when the one before has ended, however it did. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => {});
    return done;
  };
}

/**
 * Pages are read and drawn one after the other, in the order they were asked for: what one of them takes is counted
 * for itself, and given back before the next.
 */
export const inTurn = turns();
