import type { WordReading } from './word-readings';

/** A word and how it is read, as people enter it: 一関 → いちのせき. It overrides the analyser. */
export interface ReadingEntry {
  readonly surface: string;
  /** in hiragana or katakana */
  readonly reading: string;
}

/**
 * The users' own readings of names, places and departments, laid over what the analyser found:
 *
 *     analyser    一関｜市役所            いちぜき｜しやくしょ
 *     list        一関 → いちのせき
 *     result      一関｜市役所            いちのせき｜しやくしょ
 */
export class ReadingList {
  /** entries by their first character, longest first: 一関市 wins over 一関 */
  private readonly byFirst = new Map<string, ReadingEntry[]>();

  constructor(entries: readonly ReadingEntry[]) {
    for (const entry of entries) {
      const first = entry.surface.charAt(0);
      if (first === '' || entry.reading === '') continue;
      const others = this.byFirst.get(first) ?? [];
      this.byFirst.set(
        first,
        [...others, entry].sort((a, b) => b.surface.length - a.surface.length),
      );
    }
  }

  /**
   * The words of `source` with the listed ones put in. A word that is cut by a listed one is split, and what
   * is left of it keeps its letters, not its reading. O(length × entries with the same first character).
   */
  lay(source: string, words: readonly WordReading[]): readonly WordReading[] {
    const found = this.find(source);
    if (found.length === 0) return words;
    const laid: WordReading[] = [];
    let start = 0;
    let next = 0;
    let covered = 0;
    for (const word of words) {
      const end = start + word.length;
      for (let entry = found[next]; entry !== undefined && entry.at < end; entry = found[next]) {
        const before = entry.at - Math.max(start, covered);
        if (before > 0) laid.push({ length: before, reading: '' });
        laid.push({ length: entry.surface.length, reading: entry.reading });
        covered = entry.at + entry.surface.length;
        next++;
      }
      if (covered <= start) laid.push(word);
      else if (covered < end) laid.push({ length: end - covered, reading: '' });
      start = end;
    }
    return laid;
  }

  private find(source: string): readonly (ReadingEntry & { readonly at: number })[] {
    const found: (ReadingEntry & { readonly at: number })[] = [];
    if (this.byFirst.size === 0) return found;
    for (let at = 0; at < source.length; at++) {
      const entry = this.byFirst
        .get(source.charAt(at))
        ?.find(({ surface }) => source.startsWith(surface, at));
      if (!entry) continue;
      found.push({ ...entry, at });
      at += entry.surface.length - 1;
    }
    return found;
  }
}
