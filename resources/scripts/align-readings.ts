/** A word of a dictionary: kanji and kana, and its reading in hiragana. */
export interface DictionaryWord {
  readonly surface: string;
  readonly reading: string;
}

/** For each kanji its readings with how often they were met, most often first. */
export type KanjiReadings = ReadonlyMap<
  string,
  readonly { readonly reading: string; readonly count: number }[]
>;

const LONGEST_READING = 4;
const ROUNDS = 6;
/** No reading begins with a letter that only continues one. */
const CONTINUES = /^[んっゃゅょぁぃぅぇぉー]/u;

/**
 * Learns which part of a word's reading belongs to which kanji, from nothing but many words with their
 * readings: expectation maximisation over all ways to cut a reading into the kanji's shares (Dempster, Laird
 * and Rubin 1977). 対話 たいわ may be た｜いわ or たい｜わ; 対応 たいおう and 会話 かいわ settle it.
 */
export function alignReadings(words: readonly DictionaryWord[]): KanjiReadings {
  let chances = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<string, Map<string, number>>();
    for (const word of words) shareOut(word, chances, counts);
    chances = counts;
  }
  return new Map(
    [...chances].map(([kanji, readings]) => [
      kanji,
      [...readings].map(([reading, count]) => ({ reading, count })).sort((a, b) => b.count - a.count),
    ]),
  );
}

/** Whether the readings given for the kanji of a word add up to its reading. */
export function isComposed(word: DictionaryWord, readings: ReadonlyMap<string, readonly string[]>): boolean {
  const from = (at: number, rest: string): boolean => {
    if (at === word.surface.length) return rest === '';
    const letter = word.surface.charAt(at);
    const shares = isKanji(letter) ? (readings.get(letter) ?? []) : [letter];
    return shares.some((share) => rest.startsWith(share) && from(at + 1, rest.slice(share.length)));
  };
  return from(0, word.reading);
}

export function isKanji(letter: string): boolean {
  return /^[\p{Script=Han}]$/u.test(letter);
}

interface Cut {
  readonly shares: readonly string[];
  readonly chance: number;
}

function shareOut(
  word: DictionaryWord,
  chances: ReadonlyMap<string, ReadonlyMap<string, number>>,
  counts: Map<string, Map<string, number>>,
): void {
  const letters = [...word.surface];
  const cuts = cutsOf(letters, word.reading, chances);
  const total = cuts.reduce((sum, cut) => sum + cut.chance, 0);
  if (total === 0) return;
  for (const { shares, chance } of cuts) {
    for (const [at, share] of shares.entries()) {
      const letter = letters[at] ?? '';
      if (!isKanji(letter)) continue;
      const own = counts.get(letter) ?? new Map<string, number>();
      counts.set(letter, own.set(share, (own.get(share) ?? 0) + chance / total));
    }
  }
}

function cutsOf(
  letters: readonly string[],
  reading: string,
  chances: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly Cut[] {
  const [letter, ...others] = letters;
  if (letter === undefined) return reading === '' ? [{ shares: [], chance: 1 }] : [];
  const lengths = isKanji(letter) ? Math.min(LONGEST_READING, reading.length - others.length) : 1;
  const cuts: Cut[] = [];
  for (let length = 1; length <= lengths; length++) {
    const share = reading.slice(0, length);
    const chance = isKanji(letter) ? chanceOf(letter, share, chances) : share === letter ? 1 : 0;
    if (chance === 0) continue;
    for (const cut of cutsOf(others, reading.slice(length), chances)) {
      cuts.push({ shares: [share, ...cut.shares], chance: chance * cut.chance });
    }
  }
  return cuts;
}

/** In the first round every reading is as likely as any other; later a share of what was met. */
function chanceOf(
  kanji: string,
  reading: string,
  chances: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  if (CONTINUES.test(reading)) return 0;
  if (chances.size === 0) return 1;
  return chances.get(kanji)?.get(reading) ?? 0;
}
