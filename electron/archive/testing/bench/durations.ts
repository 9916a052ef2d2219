/** How long something took, measured many times; milliseconds. */
export interface Durations {
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

/** @param milliseconds at least one */
export function durationsOf(milliseconds: readonly number[]): Durations {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  // The next higher one where a percentile falls between two: nothing is rounded in our favour.
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share))] ?? 0;
  return { times: sorted.length, p50: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? 0 };
}

/** How long a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
