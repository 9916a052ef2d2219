import { type ApproximateMatch, approximateMatch, LONGEST_PATTERN } from './approximate-match';
import { frequencyWeight } from './frequency-weight';
import type { Needle, Stream } from './needle';
import { type PreparedUnit, sourceOf } from './prepared-unit';
import { sourceRange } from './reading-stream';
import { TIERS } from './tiers';

/** Shorter terms have too many neighbours: a mistake in three letters is another word. */
const LEAST_LENGTH = 4;
const LEAST_FOR_TWO_ERRORS = 7;
const MOST_RANGES = 200;

/**
 * A term with mistakes forgiven: one in four to six letters, two in longer ones. Undefined for shorter terms. `typed`
 * is what people are told.
 *
 * The pieces are alternatives here, not all needed: n errors can spoil at most n of n + 1 pieces, so a unit
 * that holds none of them cannot match (the pigeonhole filter; Navarro, ACM Computing Surveys 33, 2001).
 *
 *     おふさいとみていぐ   →   おふさ｜いとみ｜ていぐ
 */
export function similarNeedle(letters: string, stream: Stream, typed: string): Needle | undefined {
  if (letters.length < LEAST_LENGTH) return undefined;
  const pattern = letters.slice(0, LONGEST_PATTERN);
  const most = pattern.length < LEAST_FOR_TWO_ERRORS ? 1 : 2;
  return {
    stream,
    tier: TIERS.similar,
    pieces: cutEvenly(pattern, most + 1),
    isAnyPiece: true,
    why: `あいまい「${typed}」`,
    weigh: (prepared, meanLength) => {
      const text = searchedText(prepared, stream);
      const match = text === undefined ? undefined : approximateMatch(pattern, text, most);
      if (!match) return 0;
      const title = stream === 'surface' && match.end <= prepared.titleEnd ? 1 : 0;
      const closeness = 1 - match.errors / pattern.length;
      return (
        TIERS.similar * closeness * frequencyWeight({ title, text: 1 }, prepared.surface.length, meanLength)
      );
    },
    locate: (prepared, map) => {
      const matches = closestMatches(pattern, searchedText(prepared, stream) ?? '', most);
      if (stream === 'surface') return matches.flatMap(({ start, end }) => map.toSource(start, end) ?? []);
      const { reading } = prepared;
      const source = sourceOf(prepared.unit);
      return reading ? matches.map(({ start, end }) => sourceRange(reading, source, start, end)) : [];
    },
  };
}

function searchedText(prepared: PreparedUnit, stream: Stream): string | undefined {
  return stream === 'surface' ? prepared.surface.slice(0, prepared.textEnd) : prepared.reading?.kana;
}

/** Where a text is closest to a pattern, and every place behind it that is as close. */
function closestMatches(pattern: string, text: string, most: number): readonly ApproximateMatch[] {
  const matches: ApproximateMatch[] = [];
  let from = 0;
  let errors = most;
  while (matches.length < MOST_RANGES) {
    const match = approximateMatch(pattern, text.slice(from), errors);
    if (!match) break;
    matches.push({ start: from + match.start, end: from + match.end, errors: match.errors });
    from += match.end;
    errors = match.errors;
  }
  return matches;
}

function cutEvenly(text: string, parts: number): readonly string[] {
  return Array.from({ length: parts }, (_, at) =>
    text.slice(Math.floor((at * text.length) / parts), Math.floor(((at + 1) * text.length) / parts)),
  );
}
