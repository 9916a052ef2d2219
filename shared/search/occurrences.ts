/** Where `needle`, which must not be empty, begins in `text`; overlapping ones count once. O(length). */
export function occurrencesOf(
  needle: string,
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(needle);
    at >= 0 && found.length < most;
    at = text.indexOf(needle, at + needle.length)
  ) {
    found.push(at);
  }
  return found;
}
