import { foldText } from './fold';
import type { ReadingEntry } from './reading-list';
import { spokenForm } from './reading-stream';

/** A word as the index keeps it: folded, and its reading folded with long vowels shortened. */
export interface LexiconWord {
  readonly word: string;
  readonly spoken: string;
}

/** A word met in a text: as written and read there, and as the index keeps it. */
export interface LearnedWord extends LexiconWord, ReadingEntry {}

const MOST_READINGS = 6;
const MOST_SURFACES = 64;

/**
 * Words and how they are read, both ways. Filled from a word list that ships with the program (folded already)
 * and from the words an archive's own texts were analysed into.
 *
 *     readings    対話 → たいわ            surfaces    たいわ → 対話
 *                 一関 → いちのせき, いちぜき             いちのせき → 一関, 一ノ関
 *
 * O(1) a word.
 */
export class Lexicon {
  private readonly readings = new Map<string, readonly string[]>();
  private readonly surfaces = new Map<string, readonly string[]>();
  /** single kanji by reading, all there are */
  private readonly kanji = new Map<string, string[]>();
  /** words met in texts, by their first letter */
  private readonly own = new Map<string, string[]>();
  private longest = 1;
  /** words given as written and read, by what was given */
  private readonly met = new Map<string, LearnedWord | undefined>();

  /** Adds a word that is folded already. */
  addFolded({ word, spoken }: LexiconWord): void {
    this.longest = Math.max(this.longest, word.length);
    append(this.readings, word, spoken, MOST_READINGS);
    append(this.surfaces, spoken, word, MOST_SURFACES);
    if (word.length === 1) gather(this.kanji, spoken, word);
  }

  /** Adds a word, given as written and read. Words without kanji are not kept: they are read as written. */
  add(surface: string, reading: string): void {
    const pair = pairOf(surface, reading);
    if (this.met.has(pair)) return;
    this.met.set(pair, undefined);
    const word = foldText(surface);
    const spoken = spokenForm(surface, reading);
    if (word === spoken || word === '' || spoken === '') return;
    this.addLearned({ surface, reading, word, spoken });
  }

  /** Adds a word as `learned` gave it: nothing is folded again. */
  addLearned(learned: LearnedWord): void {
    this.met.set(pairOf(learned.surface, learned.reading), learned);
    this.addFolded(learned);
    gather(this.own, learned.word.charAt(0), learned.word);
  }

  /** The words that were given as written and read, for keeping them with the index they were learned from. */
  get learned(): readonly LearnedWord[] {
    return [...this.met.values()].filter((entry) => entry !== undefined);
  }

  /** Forgets how a word, given as written, is read: people have told another reading, or taken theirs back. O(words). */
  forget(surface: string): void {
    const word = foldText(surface);
    for (const spoken of this.readingsOf(word)) {
      this.surfaces.set(
        spoken,
        this.surfacesOf(spoken).filter((other) => other !== word),
      );
    }
    this.readings.delete(word);
    const begin = word.charAt(0);
    this.own.set(
      begin,
      this.ownWordsFrom(begin).filter((other) => other !== word),
    );
    for (const [pair, entry] of this.met) {
      if (entry?.word === word) this.met.delete(pair);
    }
  }

  /** Length of the longest word. */
  get longestWord(): number {
    return this.longest;
  }

  readingsOf(word: string): readonly string[] {
    return this.readings.get(word) ?? [];
  }

  /** Every single kanji with this reading. */
  kanjiOf(spoken: string): readonly string[] {
    return this.kanji.get(spoken) ?? [];
  }

  /** The words met in texts that begin with a letter. */
  ownWordsFrom(letter: string): readonly string[] {
    return this.own.get(letter) ?? [];
  }

  surfacesOf(spoken: string): readonly string[] {
    return this.surfaces.get(spoken) ?? [];
  }
}

function pairOf(surface: string, reading: string): string {
  return `${surface} ${reading}`;
}

function append(map: Map<string, readonly string[]>, key: string, value: string, most: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.length < most && !known.includes(value)) map.set(key, [...known, value]);
}

function gather(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
