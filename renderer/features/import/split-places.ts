/** Where a text may be cut in two: behind a sentence, or at a space. Offsets, neither at its start nor at its end. */
export function splitPlaces(text: string): readonly number[] {
  const sentences = [...text.matchAll(/[。！？][」』）)]*/g)].map((match) => match.index + match[0].length);
  const spaces = [...text.matchAll(/[\s\u3000]+/g)].map((match) => match.index + match[0].length);
  const ends = text.trimEnd().length;
  return [...new Set([...sentences, ...spaces])].filter((at) => at > 0 && at < ends).sort((a, b) => a - b);
}
