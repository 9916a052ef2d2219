import { FIELD_END } from './field-end';
import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import type { Needle } from './needle';
import { sourceOf } from './prepared-unit';
import { type ReadingStream, sourceRange } from './reading-stream';
import { TIERS } from './tiers';
import type { UnvoicedForm } from './voicing';
import { startPieces } from './word-starts';

const MOST_RANGES = 500;

/**
 * A term by its sound, where a word begins. `kana` is folded, with long vowels shortened, not empty. A match
 * that also ends with a word is worth most; of kana that were `typed`, no less than letters where the text has these
 * very kana too.
 */
export function readingNeedle(kana: string, why: string, typed: 'typed' | 'heard' = 'heard'): Needle {
  const pieces = [kana, ...startPieces(kana)];
  // A letter alone is in every text as some word or other, and nobody means the particle: it begins a word.
  const isBegun = kana.length === 1;
  const isWritten = typed === 'typed' && !isBegun;
  const tier = isBegun ? TIERS.prefixReading : isWritten ? TIERS.letters : TIERS.wholeReading;
  return needleFor(kana, why, { tier, isWritten, pieces, accepts: beginsWord });
}

/** A term by its sound, anywhere: たいわ in し｜たい｜わけ, and in words the analyser cut in the wrong place. */
export function innerReadingNeedle(kana: string, why: string): Needle {
  return needleFor(kana, why, { tier: TIERS.inner, pieces: [kana], accepts: () => true });
}

/**
 * A term by its sound, where a word begins and another one does `border` letters later (voicing.ts). Of a term that is
 * not whole the last letter is a guess, which must be the beginning of something: かんじd is not 感じ｜た.
 */
export function compoundReadingNeedle({ kana, border }: UnvoicedForm, why: string, isWhole: boolean): Needle {
  const { pieces } = readingNeedle(kana, why);
  const isGuess = !isWhole && kana.length - border === 1;
  const accepts: Accepts = (stream, at) =>
    beginsWord(stream, at) &&
    beginsWord(stream, at + border) &&
    !(isGuess && endsWord(stream, at + kana.length));
  return needleFor(kana, why, { tier: TIERS.wholeReading, pieces, accepts });
}

type Accepts = (stream: ReadingStream, at: number) => boolean;

const beginsWord: Accepts = ({ kanaMarks }, at) => kanaMarks.has(at);
const endsWord: Accepts = ({ kana, kanaMarks }, end) => end >= kana.length || kanaMarks.has(end);

interface ReadingOptions {
  readonly tier: number;
  /** a match that is whole words is worth as much as letters where the text has these very kana */
  readonly isWritten?: boolean;
  readonly pieces: readonly string[];
  readonly accepts: Accepts;
}

function needleFor(kana: string, why: string, options: ReadingOptions): Needle {
  const { tier, isWritten = false, pieces, accepts } = options;
  return {
    stream: 'reading',
    tier,
    pieces,
    why,
    weigh: (prepared, meanLength) => {
      const stream = prepared.reading;
      if (!stream) return 0;
      const best = countBest(stream, kana, accepts);
      if (best.tier === 0) return 0;
      const isWhole = best.tier === TIERS.wholeReading;
      const own = isWhole && isWritten && prepared.surface.includes(kana) ? TIERS.letters : best.tier;
      return Math.min(own, tier) * frequencyWeight(best, stream.kana.length, meanLength);
    },
    locate: (prepared) => {
      const stream = prepared.reading;
      if (!stream) return [];
      const source = sourceOf(prepared.unit);
      return bestPlaces(stream, kana, accepts).map((at) => sourceRange(stream, source, at, at + kana.length));
    },
  };
}

/**
 * How many places of a word that is hardly begun are looked at in a text: た stands everywhere, and which of a hundred
 * places is the best tells nothing. Three letters and more are looked at everywhere.
 */
const looksFor = ({ length }: string): number => (length > 2 ? Number.POSITIVE_INFINITY : length ** 2);

interface BestCounts {
  readonly tier: number;
  readonly title: number;
  readonly text: number;
}

/** How often the best tier there is stands in the fields. Asked of every text, so nothing is made on the way. */
function countBest(stream: ReadingStream, kana: string, accepts: Accepts): BestCounts {
  const titleEnd = stream.kana.indexOf(FIELD_END);
  const looks = looksFor(kana);
  let [tier, title, text] = [0, 0, 0];
  let at = stream.kana.indexOf(kana);
  for (let looked = 0; at >= 0 && (tier === 0 || looked < looks); looked++) {
    const own = accepts(stream, at) ? matchTier(stream, at, at + kana.length) : 0;
    if (own > tier) [tier, title, text] = [own, 0, 0];
    if (own === tier && at < titleEnd) title++;
    else if (own === tier) text++;
    if (tier === TIERS.wholeReading && title + text >= MOST_COUNTED) break;
    at = stream.kana.indexOf(kana, at + kana.length);
  }
  return { tier, title, text };
}

/** The places of the best tier there is; a text marked at 対話 need not be marked at したいわけ. */
function bestPlaces(stream: ReadingStream, kana: string, accepts: Accepts): readonly number[] {
  let tier = 0;
  let places: number[] = [];
  let at = stream.kana.indexOf(kana);
  for (; at >= 0; at = stream.kana.indexOf(kana, at + kana.length)) {
    if (!accepts(stream, at)) continue;
    const own = matchTier(stream, at, at + kana.length);
    if (own > tier) {
      tier = own;
      places = [];
    }
    if (own === tier && places.push(at) >= MOST_RANGES && tier === TIERS.wholeReading) break;
  }
  return places;
}

function matchTier(stream: ReadingStream, start: number, end: number): number {
  if (!beginsWord(stream, start)) return TIERS.inner;
  if (endsWord(stream, end)) return TIERS.wholeReading;
  for (let at = start + 1; at < end; at++) if (beginsWord(stream, at)) return TIERS.crossingReading;
  return TIERS.prefixReading;
}
