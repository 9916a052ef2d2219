import { FIELD_END } from './field-end';
import { isHiragana } from './japanese-characters';
import type { Needle } from './needle';
import { loosePairsIn } from './okurigana';
import {
  findPair,
  keepListed,
  listSize,
  type Postings,
  pairKey,
  readList,
  unitsWithLetter,
} from './postings';
import { PostingsBuilder } from './postings-builder';
import type { PreparedUnit } from './prepared-unit';
import { startPairsIn } from './word-starts';

/** Looking at a text takes as long as reading so many bytes of a list. */
const LOOK = 100;

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

/**
 * Adds to `found` the ordinals of the units that hold the needle's pairs, ascending. The rarest pair is asked first,
 * and further ones while that costs less than looking at the texts that are left. O(entries of the lists read).
 */
export function segmentCandidates(segment: Segment, needle: Needle, found: number[]): void {
  const postings = needle.stream === 'surface' ? segment.surface : segment.reading;
  const lists = pairListsOf(postings, needle.pieces);
  if (!lists) return;
  const [rarest, ...others] = lists;
  const [single = ''] = needle.pieces;
  const units =
    rarest === undefined
      ? unitsWith(single.charCodeAt(0), postings, segment.count)
      : readList(postings, rarest);
  for (const at of others) {
    if (units.length * LOOK < listSize(postings, at)) break;
    keepListed(postings, at, units);
  }
  for (const unit of units) found.push(unit + segment.first);
}

/** A letter alone is only asked for where there is no pair at all; a kana is in so many texts that all are looked at. */
function unitsWith(letter: number, postings: Postings, count: number): number[] {
  if (isHiragana(letter)) return Array.from({ length: count }, (_, unit) => unit);
  return unitsWithLetter(postings, letter, count);
}

/** The places of all lists, the rarest first; undefined when some pair is in no unit at all. */
function pairListsOf(postings: Postings, pieces: readonly string[]): readonly number[] | undefined {
  const places = new Set<number>();
  for (const piece of pieces) {
    for (let at = 1; at < piece.length; at++) {
      const place = findPair(postings, pairKey(piece.charCodeAt(at - 1), piece.charCodeAt(at)));
      if (place < 0) return undefined;
      places.add(place);
    }
  }
  return [...places].sort((a, b) => listSize(postings, a) - listSize(postings, b));
}
