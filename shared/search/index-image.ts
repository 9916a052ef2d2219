import { type PackedArray, packArrays, unpackArrays } from './array-pack';
import { DecodedLetters } from './decoded-letters';
import { KeptLetters, type UnitPieces } from './kept-letters';
import { KeptUnit, type UnitFacts } from './kept-unit';
import type { LearnedWord } from './lexicon';
import type { Postings } from './postings';
import type { PreparedUnit } from './prepared-unit';
import type { ReadingEntry } from './reading-list';
import type { SearchUnit } from './search-unit';
import type { Segment } from './segment';

/** Raised with every change to folding, streams, postings or this layout: an image of another version is refused. */
const LAYOUT_VERSION = 5;
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
  readonly learned: readonly LearnedWord[];
  /** the users' own readings that are laid over the texts */
  readonly readingList: readonly ReadingEntry[];
}

/** An index read back; `isOutdated` when some of what was written is of records that are gone or have changed. */
export interface KeptImage extends IndexImage {
  readonly isOutdated: boolean;
}

/** What a record's units share, said once. */
type SharedFacts = Omit<UnitFacts, 'id' | 'headingPath'>;
/** id, place among the shared facts, heading path */
type UnitRow = readonly [id: string, shared: number, headingPath?: readonly string[]];

type LearnedRow = readonly [surface: string, reading: string, word: string, spoken: string];

interface Meta {
  readonly layout: number;
  readonly dictionary: string;
  readonly shared: readonly SharedFacts[];
  /** by ordinal; null for a hole */
  readonly units: readonly (UnitRow | null)[];
  readonly segments: readonly { readonly first: number; readonly count: number }[];
  readonly learned: readonly LearnedRow[];
  readonly readingList: readonly ReadingEntry[];
}

/**
 * Writes an index down: what is known of the units as JSON, their letters and marks in three arrays
 * (kept-letters.ts), then the postings as they are.
 *
 *     meta     layout, dictionary │ shared: facts of r0, facts of r1 │ units: [u0 r0] [u1 r0] [u2 r1] – │ learned words
 *     arrays   table │ letters │ rulers │ segment 0: keys offsets bytes, twice │ segment 1: …
 *
 * `dictionary` names the dictionary the index was built with. O(letters).
 */
export function writeImage(image: IndexImage, dictionary: string): Uint8Array<ArrayBuffer> {
  const { table, letters, rulers } = KeptLetters.of(image.units.map((unit) => unit && piecesOf(unit)));
  const meta: Meta = {
    layout: LAYOUT_VERSION,
    dictionary,
    ...rowsOf(image.units),
    segments: image.segments.map(({ first, count }) => ({ first, count })),
    learned: image.learned.map(({ surface, reading, word, spoken }) => [surface, reading, word, spoken]),
    readingList: image.readingList,
  };
  return packArrays(meta, [table, letters, rulers, ...image.segments.flatMap(arraysOf)]);
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
): KeptImage | undefined {
  const pack = unpackArrays(bytes);
  // Nothing else writes under this magic; the version then vouches for the shape of what was written.
  const meta = pack?.meta as Meta | undefined;
  if (!pack || !meta || meta.layout !== LAYOUT_VERSION || meta.dictionary !== dictionary) return undefined;
  const [table, letters, rulers] = pack.arrays;
  if (!(table instanceof Uint32Array && letters instanceof Uint16Array && rulers instanceof Uint32Array))
    return undefined;
  const units = unitsOf(meta, new KeptLetters(table, letters, rulers), versions);
  const stale = units.filter((prepared) => prepared === undefined).length;
  if (stale > units.length * MOST_STALE) return undefined;
  const segments = segmentsOf(meta, pack.arrays.slice(ARRAYS_BEFORE_SEGMENTS));
  return (
    segments && {
      units,
      segments,
      learned: meta.learned.map(([surface, reading, word, spoken]) => ({ surface, reading, word, spoken })),
      readingList: meta.readingList,
      isOutdated: stale > meta.units.filter((row) => row === null).length,
    }
  );
}

function piecesOf(prepared: PreparedUnit): UnitPieces {
  if (prepared instanceof KeptUnit) return prepared.pieces();
  const { unit, surface, reading, titleEnd, textEnd } = prepared;
  const none = new Uint32Array(0);
  return {
    letters: { title: unit.title, text: unit.text, surface, kana: reading?.kana ?? '' },
    rulers: {
      kanaMarks: reading?.kanaMarks.words() ?? none,
      sourceMarks: reading?.sourceMarks.words() ?? none,
    },
    titleEnd,
    textEnd,
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

function unitsOf(
  meta: Meta,
  letters: KeptLetters,
  versions: ReadonlyMap<string, string>,
): readonly (PreparedUnit | undefined)[] {
  const decoded = new DecodedLetters();
  const isCurrent = meta.shared.map(
    ({ recordId, version }) => version !== undefined && versions.get(recordId) === version,
  );
  return meta.units.map((row, ordinal) => {
    const [id, place, headingPath] = row ?? ['', -1];
    const shared = meta.shared[place];
    if (!shared || !isCurrent[place]) return undefined;
    const facts = headingPath ? { ...shared, id, headingPath } : { ...shared, id };
    return new KeptUnit(facts, letters, ordinal, decoded);
  });
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
