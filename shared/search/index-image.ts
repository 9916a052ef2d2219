import { type PackedArray, packArrays, unpackArrays } from './array-pack';
import { DecodedLetters } from './decoded-letters';
import { type KeptLetters, KeptUnit, type UnitFacts } from './kept-unit';
import type { Postings } from './postings';
import type { PreparedUnit } from './prepared-unit';
import type { ReadingEntry } from './reading-list';
import type { SearchUnit } from './search-unit';
import type { Segment } from './segment';

/** Raised with every change to folding, streams, postings or this layout: an image of another version is refused. */
const LAYOUT_VERSION = 3;
/** Columns of the unit table: lengths of title, text, surface, kana and both rulers, then the field ends. */
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
  /** the users' own readings that are laid over the texts */
  readonly readingList: readonly ReadingEntry[];
}

/** What a record's units share, said once. */
type SharedFacts = Omit<UnitFacts, 'id' | 'headingPath'>;
/** id, place among the shared facts, heading path */
type UnitRow = readonly [id: string, shared: number, headingPath?: readonly string[]];

interface Meta {
  readonly layout: number;
  readonly dictionary: string;
  readonly shared: readonly SharedFacts[];
  /** by ordinal; null for a hole */
  readonly units: readonly (UnitRow | null)[];
  readonly segments: readonly { readonly first: number; readonly count: number }[];
  readonly learned: readonly (readonly [string, string])[];
  readonly readingList: readonly ReadingEntry[];
}

/**
 * Writes an index down: what is known of the units as JSON, a table row a unit, all letters in one array, all rulers
 * in another, then the postings as they are.
 *
 *     units    u0                    u1                    table    2 5 11 5 … │ 0 4 7 0 …
 *     letters  題 対話… 対話␀…␀ たいわ… │ 市民… 市民␀…␀ …        rulers   ▮▮▯ ▮▯ │ …      segments   keys offsets bytes, twice
 *
 * `dictionary` names the dictionary the index was built with. O(letters).
 */
export function writeImage(image: IndexImage, dictionary: string): Uint8Array {
  const table = new Uint32Array(image.units.length * COLUMNS);
  const letters: (string | Uint16Array)[] = [];
  const rulers: Uint32Array[] = [];
  for (const [ordinal, prepared] of image.units.entries()) {
    if (!prepared) continue;
    const own = lettersOf(prepared);
    const { titleEnd, textEnd } = prepared;
    table.set(
      [...own.letters, ...own.rulers].map(({ length }) => length),
      ordinal * COLUMNS,
    );
    table.set([titleEnd, textEnd], ordinal * COLUMNS + COLUMNS - 2);
    letters.push(...own.letters);
    rulers.push(...own.rulers);
  }
  const meta: Meta = {
    layout: LAYOUT_VERSION,
    dictionary,
    ...rowsOf(image.units),
    segments: image.segments.map(({ first, count }) => ({ first, count })),
    learned: image.learned.map(({ surface, reading }) => [surface, reading] as const),
    readingList: image.readingList,
  };
  return packArrays(meta, [
    table,
    joinLetters(letters),
    joinWords(rulers),
    ...image.segments.flatMap(arraysOf),
  ]);
}

/**
 * Reads an index back for the records an archive holds now. Rows of records that are gone, or have another version
 * than in `versions`, come back as holes. Undefined when the image is of another layout or another dictionary, is
 * damaged, or when too much of it is out of date. No letter is decoded. O(units).
 */
export function readImage(
  bytes: Uint8Array,
  dictionary: string,
  versions: ReadonlyMap<string, string>,
): IndexImage | undefined {
  const pack = unpackArrays(bytes);
  // Nothing else writes under this magic; the version then vouches for the shape of what was written.
  const meta = pack?.meta as Meta | undefined;
  if (!pack || !meta || meta.layout !== LAYOUT_VERSION || meta.dictionary !== dictionary) return undefined;
  const [table, letters, rulers] = pack.arrays;
  if (!(table instanceof Uint32Array && letters instanceof Uint16Array && rulers instanceof Uint32Array))
    return undefined;
  const units = unitsOf(meta, { table, letters, rulers }, versions);
  const stale = units.filter((prepared) => prepared === undefined).length;
  if (stale > units.length * MOST_STALE) return undefined;
  const segments = segmentsOf(meta, pack.arrays.slice(ARRAYS_BEFORE_SEGMENTS));
  return (
    segments && {
      units,
      segments,
      learned: meta.learned.map(([surface, reading]) => ({ surface, reading })),
      readingList: meta.readingList,
    }
  );
}

/** Of a unit that was read back itself, the arrays it came in: its letters need not be decoded to be written again. */
function lettersOf(prepared: PreparedUnit): {
  readonly letters: readonly (string | Uint16Array)[];
  readonly rulers: readonly Uint32Array[];
} {
  const none = new Uint32Array(0);
  if (prepared instanceof KeptUnit) {
    const { title, text, surface, reading } = prepared.kept;
    return {
      letters: [title, text, surface, reading?.kana ?? ''],
      rulers: [reading?.kanaMarks ?? none, reading?.sourceMarks ?? none],
    };
  }
  const { unit, surface, reading } = prepared;
  return {
    letters: [unit.title, unit.text, surface, reading?.kana ?? ''],
    rulers: [reading?.kanaMarks.words() ?? none, reading?.sourceMarks.words() ?? none],
  };
}

function rowsOf(units: IndexImage['units']): Pick<Meta, 'shared' | 'units'> {
  const places = new Map<string, number>();
  const shared: SharedFacts[] = [];
  const rows = units.map((prepared): UnitRow | null => {
    if (!prepared) return null;
    const { id, headingPath, ...facts } =
      prepared instanceof KeptUnit ? prepared.facts : factsOf(prepared.unit);
    const key = JSON.stringify(facts);
    const place = places.get(key) ?? shared.push(facts) - 1;
    places.set(key, place);
    return headingPath === undefined ? [id, place] : [id, place, headingPath];
  });
  return { shared, units: rows };
}

function factsOf({ title: _, text: __, ...facts }: SearchUnit): UnitFacts {
  return facts;
}

interface UnitArrays {
  readonly table: Uint32Array;
  readonly letters: Uint16Array;
  readonly rulers: Uint32Array;
}

function unitsOf(
  meta: Meta,
  { table, letters, rulers }: UnitArrays,
  versions: ReadonlyMap<string, string>,
): readonly (PreparedUnit | undefined)[] {
  const take = inOrder((start, end) => letters.subarray(start, end));
  const decoded = new DecodedLetters();
  const takeRuler = inOrder((start, end) => rulers.subarray(start, end));
  return meta.units.map((row, ordinal) => {
    const column = (at: number): number => table[ordinal * COLUMNS + at] ?? 0;
    const [title, text, surface, kana] = [take(column(0)), take(column(1)), take(column(2)), take(column(3))];
    const [kanaMarks, sourceMarks] = [takeRuler(column(4)), takeRuler(column(5))];
    if (!row) return undefined;
    const [id, place, headingPath] = row;
    const shared = meta.shared[place];
    if (!shared || shared.version === undefined || versions.get(shared.recordId) !== shared.version)
      return undefined;
    const own: KeptLetters = { title, text, surface, titleEnd: column(6), textEnd: column(7) };
    const isRead = kanaMarks.length > 0;
    return new KeptUnit(
      { ...shared, id, ...(headingPath ? { headingPath } : {}) },
      isRead ? { ...own, reading: { kana, kanaMarks, sourceMarks } } : own,
      decoded,
    );
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

function joinLetters(texts: readonly (string | Uint16Array)[]): Uint16Array {
  const joined = new Uint16Array(texts.reduce((length, text) => length + text.length, 0));
  let at = 0;
  for (const text of texts) {
    if (typeof text === 'string') for (let i = 0; i < text.length; i++) joined[at + i] = text.charCodeAt(i);
    else joined.set(text, at);
    at += text.length;
  }
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
