import type { ReadingEntry } from './reading-list';

/**
 * Reads a word list: one word a line, a tab, its readings parted by commas. Lines of another shape are left
 * out. O(length).
 */
export function parseLexicon(text: string): readonly ReadingEntry[] {
  return text.split('\n').flatMap((line) => {
    const [surface, readings] = line.split('\t');
    if (surface === undefined || surface === '' || readings === undefined) return [];
    return readings.split(',').map((reading) => ({ surface, reading: reading.trim() }));
  });
}

/** For each kanji of a word list the reading that comes first: what unknown compounds are read with. */
export function kanjiReaderOf(entries: readonly ReadingEntry[]): (kanji: string) => string | undefined {
  const first = new Map<string, string>();
  for (const { surface, reading } of entries) if (!first.has(surface)) first.set(surface, reading);
  return (kanji) => first.get(kanji);
}
