import { KANJI_VARIANTS } from './kanji-variants';
import type { WordReading } from './word-readings';

/** A word and how it is read, as people enter it: 一関 → いちのせき. It overrides the analyser. */
export interface ReadingEntry {
  /** a full name may have a space between its parts, then the reading has one too: 甲野 太郎 → こうの たろう */
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
    for (const entry of entries.flatMap(writtenForms)) {
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

  /** Whether some listed word stands in a text. O(length × entries with the same first character). */
  isIn(source: string): boolean {
    return this.find(source).length > 0;
  }

  private find(source: string): readonly (ReadingEntry & { readonly at: number })[] {
    const found: (ReadingEntry & { readonly at: number })[] = [];
    if (this.byFirst.size === 0) return found;
    const usual = usualKanji(source);
    for (let at = 0; at < usual.length; at++) {
      const entry = this.byFirst.get(usual.charAt(at))?.find(({ surface }) => usual.startsWith(surface, at));
      if (!entry) continue;
      found.push({ ...entry, at });
      at += entry.surface.length - 1;
    }
    return found;
  }
}

const SPACE = /\s+/u;
/** What may stand between the parts of a name in a text. */
const BETWEEN = ['', ' ', '\u3000'];
/** A name of one kanji is also a word of its own: 実 and 学 are not always somebody. */
const LEAST_ALONE = 2;

/**
 * The ways in which a listed word is looked for. Texts write a full name with and without a space, and mostly the
 * first part alone: 甲野太郎, 甲野　太郎, 甲野さん.
 */
export function writtenForms({ surface, reading }: ReadingEntry): readonly ReadingEntry[] {
  const parts = usualKanji(surface.trim()).split(SPACE);
  const spoken = reading.trim().split(SPACE);
  const whole = spoken.join('');
  const [first = '', ...others] = parts;
  if (others.length === 0) return [{ surface: first, reading: whole }];
  const full = BETWEEN.map((space) => ({ surface: parts.join(space), reading: whole }));
  const [firstSpoken = ''] = spoken;
  const isFirstKnown = spoken.length === parts.length && first.length >= LEAST_ALONE;
  return isFirstKnown ? [...full, { surface: first, reading: firstSpoken }] : full;
}

/** Every kanji in the shape dictionaries know; the length stays the same. O(length). */
function usualKanji(text: string): string {
  let usual = '';
  for (let at = 0; at < text.length; at++) usual += KANJI_VARIANTS.get(text.charAt(at)) ?? text.charAt(at);
  return usual;
}
