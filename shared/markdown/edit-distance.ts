import type { TextSpan } from './quote';

/** Insertions, deletions and substitutions that turn `a` into `b`, counted in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, at(row, j) + 1, at(next, j - 1) + 1));
    }
    row = next;
  }
  return at(row, b.length);
}

/**
 * The part of `text` nearest to `pattern`, by P. H. Sellers' algorithm (1980): as the table of the edit distance, but
 * a match may begin anywhere. Of equally near parts the one that ends first.
 */
export function nearestPart(text: string, pattern: string): TextSpan & { readonly edits: number } {
  let costs = Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let starts = Array.from({ length: pattern.length + 1 }, () => 0);
  let best = { start: 0, end: 0, edits: pattern.length };
  for (let j = 1; j <= text.length; j += 1) {
    const nextCosts = [0];
    const nextStarts = [j];
    for (let i = 1; i <= pattern.length; i += 1) {
      const substitution = at(costs, i - 1) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      const skipped = at(costs, i) + 1;
      const missing = at(nextCosts, i - 1) + 1;
      const cost = Math.min(substitution, skipped, missing);
      nextCosts.push(cost);
      nextStarts.push(
        cost === substitution ? at(starts, i - 1) : cost === skipped ? at(starts, i) : at(nextStarts, i - 1),
      );
    }
    costs = nextCosts;
    starts = nextStarts;
    const edits = at(costs, pattern.length);
    if (edits < best.edits) best = { start: at(starts, pattern.length), end: j, edits };
  }
  return best;
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
