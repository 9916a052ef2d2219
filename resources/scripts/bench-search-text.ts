import type { LexiconWord } from '../../shared/search/lexicon';
import type { SearchUnit } from '../../shared/search/search-unit';
import { decodeReadings, encodeReadings } from '../../shared/search/word-readings';

/** A sentence with its readings, the brick invented archives are built of. */
export interface SpokenSentence {
  readonly text: string;
  readonly readings: string;
}

const LEAST_LETTERS = 300;
const MORE_LETTERS = 400;
const KINDS = ['report', 'offsiteMeeting', 'keyPhrase', 'openQuestion'];
/** The pieces of a record share its list of tags, as they do in the app. */
const TAGS_OF_RECORD = [[], ['対話'], ['研修', '防災']] as const;
const UNITS_OF_RECORD = 4;
/** Share of words that keep their place; the others are exchanged for a word of another sentence. */
const KEPT = 0.3;

/**
 * Units of 300 to 700 letters made of the words of given sentences, mixed until a word is about as rare as in a
 * grown archive: sentences that only repeat would give every query a thousand equal hits. Always the same for
 * the same letters.
 */
export function inventUnits(
  sentences: readonly SpokenSentence[],
  lexicon: readonly LexiconWord[],
  letters: number,
): readonly SearchUnit[] {
  const random = randomNumbers(20_210_416);
  const parsed = sentences.map(wordsOf);
  const bag = rarerAndRarer([...parsed.flat(), ...wordsAlone(lexicon)]);
  const units: SearchUnit[] = [];
  for (let made = 0; made < letters; ) {
    const unit = inventUnit(units.length, parsed, bag, random);
    made += unit.text.length;
    units.push(unit);
  }
  return units;
}

interface Word {
  readonly surface: string;
  readonly reading: string;
}

function inventUnit(
  at: number,
  sentences: readonly (readonly Word[])[],
  bag: readonly Word[],
  random: () => number,
): SearchUnit {
  const words: Word[] = [];
  const wanted = LEAST_LETTERS + random() * MORE_LETTERS;
  for (let length = 0; length < wanted; ) {
    for (const word of sentences[Math.floor(random() * sentences.length)] ?? []) {
      const isContent = word.reading !== '' || /[ァ-ヶ]{3}/u.test(word.surface);
      const other = bag[Math.floor(random() * bag.length)] ?? word;
      const chosen = isContent && random() > KEPT ? other : word;
      words.push(chosen);
      length += chosen.surface.length;
    }
  }
  const record = Math.floor(at / UNITS_OF_RECORD);
  const title = sentences[record % sentences.length]?.slice(0, 6) ?? [];
  return {
    id: `u${at}`,
    recordId: `r${record}`,
    version: '1',
    kind: KINDS[record % KINDS.length] ?? 'report',
    title: title.map(({ surface }) => surface).join(''),
    text: words.map(({ surface }) => surface).join(''),
    cohort: 1 + (record % 20),
    date: `${2008 + (record % 15)}-${String(1 + (record % 12)).padStart(2, '0')}-${String(1 + (record % 28)).padStart(2, '0')}`,
    tags: TAGS_OF_RECORD[record % TAGS_OF_RECORD.length] ?? [],
    readings: { title: encoded(title), text: encoded(words) },
  };
}

/** The words, and for each two made by joining it with another: a vocabulary with a long tail. */
function rarerAndRarer(words: readonly Word[]): readonly Word[] {
  const content = words.filter(({ reading }) => reading !== '');
  const joined = [97, 1013].flatMap((step) =>
    content.map((one, at) => {
      const other = content[(at * 31 + step) % content.length] ?? one;
      return { surface: one.surface + other.surface, reading: one.reading + other.reading };
    }),
  );
  return [...content, ...joined];
}

/** Words of the word list that can stand alone: two kanji or more. */
function wordsAlone(lexicon: readonly LexiconWord[]): readonly Word[] {
  return lexicon
    .filter(({ word }) => /^\p{Script=Han}{2,}$/u.test(word))
    .map(({ word, spoken }) => ({ surface: word, reading: spoken }));
}

function wordsOf({ text, readings }: SpokenSentence): readonly Word[] {
  let at = 0;
  return decodeReadings(readings, text.length).map(({ length, reading }) => {
    at += length;
    return { surface: text.slice(at - length, at), reading };
  });
}

function encoded(words: readonly Word[]): string {
  return encodeReadings(words.map(({ surface, reading }) => ({ length: surface.length, reading })));
}

/** Mulberry32: small, even enough, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
