import type { LexiconWord } from './lexicon';

/**
 * Reads a word list as resources/scripts/build-kanji-readings.ts writes it: one word a line, a tab, its readings
 * parted by commas, all folded. Lines of another shape are left out. O(length).
 */
export function parseLexicon(text: string): readonly LexiconWord[] {
  return text.split('\n').flatMap((line) => {
    const [word, readings] = line.split('\t');
    if (word === undefined || word === '' || readings === undefined) return [];
    return readings.split(',').map((spoken) => ({ word, spoken }));
  });
}

/** For each kanji of a word list the reading that comes first: what unknown compounds are read with. */
export function kanjiReaderOf(words: readonly LexiconWord[]): (kanji: string) => string | undefined {
  const first = new Map<string, string>();
  for (const { word, spoken } of words) if (!first.has(word)) first.set(word, spoken);
  return (kanji) => first.get(kanji);
}
