/**
 * Levenshtein distance between two texts, or `limit + 1` as soon as it is known to be greater than `limit`.
 * Time: length × limit (Ukkonen's band, https://doi.org/10.1016/S0019-9958(85)80046-2).
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let above = Array.from({ length: other.length + 1 }, (_, column) => (column <= limit ? column : limit + 1));
  for (let row = 1; row <= one.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(other.length, row + limit);
    const line = new Array<number>(other.length + 1).fill(limit + 1);
    if (row <= limit) line[0] = row;
    let least = line[0] ?? limit + 1;
    for (let column = from; column <= to; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const cost = Math.min(
        (above[column - 1] ?? limit + 1) + same,
        (above[column] ?? limit + 1) + 1,
        (line[column - 1] ?? limit + 1) + 1,
      );
      line[column] = Math.min(cost, limit + 1);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    above = line;
  }
  return above[other.length] ?? limit + 1;
}
