import { type PackedArray, packArrays, unpackArrays } from './array-pack';
import { KeptUnit } from './kept-unit';
import type { Postings } from './postings';
import type { PreparedUnit } from './prepared-unit';
import type { ReadingEntry } from './reading-list';
import type { SearchUnit } from './search-unit';
import type { Segment } from './segment';
import { unitFingerprint } from './unit-fingerprint';

/** Raised with every change to folding, streams, postings or this layout: an image of another version is refused. */
const LAYOUT_VERSION = 1;
/** Columns of the unit table: lengths of surface, kana and both rulers, field ends, fingerprint. */
const COLUMNS = 8;
const ARRAYS_BEFORE_SEGMENTS = 3;
const ARRAYS_OF_SEGMENT = 6;
/** With more of its rows out of date, an index is better built anew than patched. */
const MOST_STALE = 0.3;

/** Everything of an index that is dear to make. */
export interface IndexImage {
  /** by ordinal; undefined where a unit was removed or has changed since */
  readonly units: readonly (PreparedUnit | undefined)[];
  readonly segments: readonly Segment[];
  /** words learned from the archive's own texts */
  readonly learned: readonly ReadingEntry[];
}

interface Meta {
  readonly layout: number;
  readonly words: string;
  readonly ids: readonly string[];
  readonly segments: readonly { readonly first: number; readonly count: number }[];
  readonly learned: readonly (readonly [string, string])[];
}

/**
 * Writes an index down: a table row a unit, all letters in one array, all rulers in another, then the postings
 * as they are.
 *
 *     ids      u0              u1              table    11 5 1 1 … │ 7 0 0 0 …
 *     letters  対話␀…␀ たいわ… │ 市民␀…␀ …     rulers   ▮▮▯ ▮▯ │ …      segments   keys offsets bytes, twice
 *
 * `words` names the word knowledge the index was built with: dictionary and reading list. O(letters).
 */
export function writeImage(image: IndexImage, words: string): Uint8Array {
  const table = new Uint32Array(image.units.length * COLUMNS);
  const letters: string[] = [];
  const rulers: Uint32Array[] = [];
  for (const [ordinal, prepared] of image.units.entries()) {
    if (!prepared) continue;
    const { surface, titleEnd, textEnd, reading } = prepared;
    const own = reading ? [reading.kanaMarks.words(), reading.sourceMarks.words()] : [];
    const lengths = [surface.length, reading?.kana.length ?? 0, own[0]?.length ?? 0, own[1]?.length ?? 0];
    table.set([...lengths, titleEnd, textEnd, ...unitFingerprint(prepared.unit)], ordinal * COLUMNS);
    letters.push(surface, reading?.kana ?? '');
    rulers.push(...own);
  }
  const meta: Meta = {
    layout: LAYOUT_VERSION,
    words,
    ids: image.units.map((prepared) => prepared?.unit.id ?? ''),
    segments: image.segments.map(({ first, count }) => ({ first, count })),
    learned: image.learned.map(({ surface, reading }) => [surface, reading] as const),
  };
  return packArrays(meta, [
    table,
    joinLetters(letters),
    joinWords(rulers),
    ...image.segments.flatMap(arraysOf),
  ]);
}

/**
 * Reads an index back for the units an archive holds now. Rows whose unit is gone or has another fingerprint
 * come back as holes. Undefined when the image is of another version or of other words, is damaged, or when
 * too much of it is out of date. No letter is decoded. O(units + letters of `units` for the fingerprints).
 */
export function readImage(
  bytes: Uint8Array,
  words: string,
  units: readonly SearchUnit[],
): IndexImage | undefined {
  const pack = unpackArrays(bytes);
  // Nothing else writes under this magic; the version then vouches for the shape of what was written.
  const meta = pack?.meta as Meta | undefined;
  if (!pack || !meta || meta.layout !== LAYOUT_VERSION || meta.words !== words) return undefined;
  const [table, letters, rulers] = pack.arrays;
  if (!(table instanceof Uint32Array && letters instanceof Uint16Array && rulers instanceof Uint32Array))
    return undefined;
  const kept = unitsOf(meta.ids, { table, letters, rulers }, new Map(units.map((unit) => [unit.id, unit])));
  const stale = kept.filter((prepared) => prepared === undefined).length;
  if (stale > kept.length * MOST_STALE) return undefined;
  const segments = segmentsOf(meta, pack.arrays.slice(ARRAYS_BEFORE_SEGMENTS));
  return (
    segments && {
      units: kept,
      segments,
      learned: meta.learned.map(([surface, reading]) => ({ surface, reading })),
    }
  );
}

interface UnitArrays {
  readonly table: Uint32Array;
  readonly letters: Uint16Array;
  readonly rulers: Uint32Array;
}

function unitsOf(
  ids: readonly string[],
  { table, letters, rulers }: UnitArrays,
  current: ReadonlyMap<string, SearchUnit>,
): readonly (PreparedUnit | undefined)[] {
  const take = inOrder((start, end) => letters.subarray(start, end));
  const takeRuler = inOrder((start, end) => rulers.subarray(start, end));
  return ids.map((id, ordinal) => {
    const row = table.subarray(ordinal * COLUMNS, (ordinal + 1) * COLUMNS);
    const [surfaceLength = 0, kanaLength = 0, kanaWords = 0, sourceWords = 0, titleEnd = 0, textEnd = 0] =
      row;
    const own = { surface: take(surfaceLength), titleEnd, textEnd };
    const reading = {
      kana: take(kanaLength),
      kanaMarks: takeRuler(kanaWords),
      sourceMarks: takeRuler(sourceWords),
    };
    const unit = current.get(id);
    if (!unit || !isSame(unit, row)) return undefined;
    return new KeptUnit(unit, kanaWords > 0 ? { ...own, reading } : own);
  });
}

/** Cuts one piece after the other off an array, each given by its length. */
function inOrder<Piece>(cut: (start: number, end: number) => Piece): (length: number) => Piece {
  let at = 0;
  return (length) => {
    at += length;
    return cut(at - length, at);
  };
}

function isSame(unit: SearchUnit, row: Uint32Array): boolean {
  const [one, other] = unitFingerprint(unit);
  return row[COLUMNS - 2] === one && row[COLUMNS - 1] === other;
}

function arraysOf({ surface, reading }: Segment): readonly PackedArray[] {
  return [surface.keys, surface.offsets, surface.bytes, reading.keys, reading.offsets, reading.bytes];
}

function segmentsOf(meta: Meta, arrays: readonly PackedArray[]): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (const [at, { first, count }] of meta.segments.entries()) {
    const own = arrays.slice(at * ARRAYS_OF_SEGMENT, (at + 1) * ARRAYS_OF_SEGMENT);
    const [surface, reading] = [postingsOf(own.slice(0, 3)), postingsOf(own.slice(3))];
    if (!surface || !reading) return undefined;
    segments.push({ first, count, surface, reading });
  }
  return segments;
}

function postingsOf([keys, offsets, bytes]: readonly PackedArray[]): Postings | undefined {
  const fits = keys instanceof Uint32Array && offsets instanceof Uint32Array && bytes instanceof Uint8Array;
  return fits ? { keys, offsets, bytes } : undefined;
}

function joinLetters(texts: readonly string[]): Uint16Array {
  const joined = new Uint16Array(texts.reduce((length, text) => length + text.length, 0));
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) joined[at++] = text.charCodeAt(i);
  return joined;
}

function joinWords(arrays: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(arrays.reduce((length, array) => length + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
