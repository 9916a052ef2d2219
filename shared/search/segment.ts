import { FIELD_END } from './field-end';
import type { Needle } from './needle';
import { loosePairsIn } from './okurigana';
import { findPair, listSize, type Postings, pairKey, readList, unitsWithLetter } from './postings';
import { PostingsBuilder } from './postings-builder';
import type { PreparedUnit } from './prepared-unit';
import { startPairsIn } from './word-starts';

/** Lists read for one needle: with the three rarest pairs met, the text itself is the quickest judge. */
const MOST_LISTS = 3;

/**
 * Postings of the units with ordinals `first` up to `first + count`. A segment never changes: removed units
 * stay in its lists and are skipped when the store has them no more.
 */
export interface Segment {
  readonly first: number;
  readonly count: number;
  readonly surface: Postings;
  readonly reading: Postings;
}

/**
 * The surface's pairs include 取組 for 取り組み (okurigana.ts), the reading's tell which words begin so
 * (word-starts.ts). O(letters).
 */
export function buildSegment(first: number, units: readonly (PreparedUnit | undefined)[]): Segment {
  const surface = new PostingsBuilder();
  const reading = new PostingsBuilder();
  for (const prepared of units) {
    surface.add(prepared?.surface ?? '', prepared ? loosePairsIn(prepared.surface) : []);
    const stream = prepared?.reading;
    reading.add(stream ? stream.kana + FIELD_END : '', stream ? startPairsIn(stream) : []);
  }
  return { first, count: units.length, surface: surface.build(), reading: reading.build() };
}

/** Ordinals of the units that hold the needle's pairs, ascending. O(entries of three lists). */
export function segmentCandidates(segment: Segment, needle: Needle): readonly number[] {
  const postings = needle.stream === 'surface' ? segment.surface : segment.reading;
  const lists = pairListsOf(postings, needle.pieces);
  if (!lists) return [];
  const [single = ''] = needle.pieces;
  // A letter alone is in most texts: it is only asked for where there is no pair at all.
  let units = lists.length > 0 ? undefined : unitsWithLetter(postings, single.charCodeAt(0), segment.count);
  for (const at of lists) {
    const list = readList(postings, at);
    units = units === undefined ? list : intersect(units, list);
    if (units.length === 0) return [];
  }
  return (units ?? []).map((unit) => unit + segment.first);
}

/** The places of the rarest lists; undefined when some pair is in no unit at all. */
function pairListsOf(postings: Postings, pieces: readonly string[]): readonly number[] | undefined {
  const places = new Set<number>();
  for (const piece of pieces) {
    for (let at = 1; at < piece.length; at++) {
      const place = findPair(postings, pairKey(piece.charCodeAt(at - 1), piece.charCodeAt(at)));
      if (place < 0) return undefined;
      places.add(place);
    }
  }
  return [...places].sort((a, b) => listSize(postings, a) - listSize(postings, b)).slice(0, MOST_LISTS);
}

/** Both ascending. O(entries of both). */
function intersect(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const unit of one) {
    while (at < other.length && (other[at] ?? 0) < unit) at++;
    if (other[at] === unit) both.push(unit);
  }
  return both;
}
