import type { Effort } from './effort';

/** A run of items that two sequences share. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * The longest common subsequence by Myers' greedy algorithm (E. W. Myers, An O(ND) Difference Algorithm and Its
 * Variations, 1986), as runs in order. Undefined when it would cost more than `effort` allows.
 */
export function matchSequences(
  before: Int32Array,
  after: Int32Array,
  effort: Effort,
): readonly Match[] | undefined {
  const trace = reachEnd(before, after, effort);
  return trace && walkBack(before, after, trace);
}

/** For every number of differences d, how far along `before` each diagonal −d … d reaches. */
function reachEnd(before: Int32Array, after: Int32Array, effort: Effort): readonly Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  let reached = new Int32Array([0]);
  for (let d = 0; d <= before.length + after.length; d += 1) {
    const next = new Int32Array(2 * d + 1);
    if (!effort.spend(2 * d + 1)) return undefined;
    for (let k = -d; k <= d; k += 2) {
      const start = d === 0 ? 0 : startOn(reached, d, k);
      let x = start;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      if (!effort.spend(x - start)) return undefined;
      next[k + d] = x;
      if (x >= before.length && x - k >= after.length) return [...trace, next];
    }
    trace.push(next);
    reached = next;
  }
  return trace;
}

/** Where diagonal k starts with its d-th difference: below (an added item) or right of (a removed one) its neighbour. */
function startOn(reached: Int32Array, d: number, k: number): number {
  return isAdded(reached, d, k) ? at(reached, d - 1, k + 1) : at(reached, d - 1, k - 1) + 1;
}

function isAdded(reached: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && at(reached, d - 1, k - 1) < at(reached, d - 1, k + 1));
}

const at = (reached: Int32Array, d: number, k: number): number => reached[k + d] ?? 0;

function walkBack(before: Int32Array, after: Int32Array, trace: readonly Int32Array[]): readonly Match[] {
  const matches: Match[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d - 1];
    const k = x - y;
    const start = reached ? startOn(reached, d, k) : 0;
    if (x > start) matches.push({ before: start, after: start - k, length: x - start });
    if (!reached) break;
    const from = isAdded(reached, d, k) ? k + 1 : k - 1;
    x = at(reached, d - 1, from);
    y = x - from;
  }
  return matches.reverse();
}
