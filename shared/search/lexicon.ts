import { foldText } from './fold';
import { spokenForm } from './reading-stream';

const MOST_READINGS = 4;
const MOST_SURFACES = 64;

/**
 * Words and how they are read, both ways. Filled from a word list that ships with the program and from the
 * words an archive's own texts were analysed into.
 *
 *     readings    対話 → たいわ            surfaces    たいわ → 対話
 *                 一関 → いちのせき, いちぜき             いちのせき → 一関, 一ノ関
 *
 * Words are folded, readings folded with long vowels shortened. O(1) a word.
 */
export class Lexicon {
  private readonly readings = new Map<string, readonly string[]>();
  private readonly surfaces = new Map<string, readonly string[]>();
  private longest = 1;
  private readonly met = new Set<string>();

  /** Adds a word, given as written and read. Words without kanji are not kept: they are read as written. */
  add(surface: string, reading: string): void {
    const pair = `${surface} ${reading}`;
    if (this.met.has(pair)) return;
    this.met.add(pair);
    const word = foldText(surface);
    const spoken = spokenForm(surface, reading);
    if (word === spoken || word === '' || spoken === '') return;
    this.longest = Math.max(this.longest, word.length);
    append(this.readings, word, spoken, MOST_READINGS);
    append(this.surfaces, spoken, word, MOST_SURFACES);
  }

  /** Length of the longest word. */
  get longestWord(): number {
    return this.longest;
  }

  readingsOf(word: string): readonly string[] {
    return this.readings.get(word) ?? [];
  }

  surfacesOf(spoken: string): readonly string[] {
    return this.surfaces.get(spoken) ?? [];
  }
}

function append(map: Map<string, readonly string[]>, key: string, value: string, most: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.length < most && !known.includes(value)) map.set(key, [...known, value]);
}
