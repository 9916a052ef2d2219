import { FIELD_END } from './field-end';
import { frequencyWeight } from './frequency-weight';
import type { Needle } from './needle';
import { occurrencesOf } from './occurrences';
import { type PreparedUnit, sourceOf } from './prepared-unit';
import { type ReadingStream, sourceRange } from './reading-stream';
import { TIERS } from './tiers';

const MOST_RANGES = 500;

/**
 * A term by its sound. `kana` is folded, with long vowels shortened, not empty. A match that begins where a
 * word begins is worth more than one inside, one that also ends with a word is worth most: たいわ is 対話
 * before it is し｜たい｜わけ. Where the text is written with these very letters it is no less than letters.
 * With `border`, a word must also begin that many letters into the match.
 */
export function readingNeedle(kana: string, why: string, border = 0): Needle {
  return {
    stream: 'reading',
    pieces: [kana],
    why,
    weigh: (prepared, meanLength) => {
      const stream = prepared.reading;
      if (!stream) return 0;
      const best = bestMatches(stream, kana, border);
      if (best.tier === 0) return 0;
      const titleEnd = stream.kana.indexOf(FIELD_END);
      const title = best.places.filter((at) => at < titleEnd).length;
      const counts = { title, text: best.places.length - title };
      return tierOf(best.tier, kana, prepared) * frequencyWeight(counts, stream.kana.length, meanLength);
    },
    locate: (prepared) => {
      const stream = prepared.reading;
      if (!stream) return [];
      const source = sourceOf(prepared.unit);
      return bestMatches(stream, kana, border).places.map((at) => sourceRange(stream, source, at, at + kana.length));
    },
  };
}

function tierOf(tier: number, kana: string, prepared: PreparedUnit): number {
  return tier > TIERS.inner && prepared.surface.includes(kana) ? TIERS.letters : tier;
}

/** The matches of the best tier there is; a text marked at 対話 need not be marked at したいわけ. */
function bestMatches(
  stream: ReadingStream,
  kana: string,
  border: number,
): { readonly tier: number; readonly places: readonly number[] } {
  let tier = 0;
  let places: number[] = [];
  for (const at of occurrencesOf(kana, stream.kana, MOST_RANGES)) {
    if (border > 0 && !stream.kanaMarks.has(at + border)) continue;
    const own = matchTier(stream, at, at + kana.length);
    if (own > tier) {
      tier = own;
      places = [];
    }
    if (own === tier) places.push(at);
  }
  return { tier, places };
}

function matchTier({ kana, kanaMarks }: ReadingStream, start: number, end: number): number {
  if (!kanaMarks.has(start)) return TIERS.inner;
  return end >= kana.length || kanaMarks.has(end) ? TIERS.wholeReading : TIERS.prefixReading;
}
