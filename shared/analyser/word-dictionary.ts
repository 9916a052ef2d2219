import { packArrays, unpackArrays } from '../search/array-pack';
import { WordTrie } from './word-trie';

/** Raised with every change to the layout: a file of another version is refused. */
const LAYOUT_VERSION = 1;
const HIRAGANA = 0x3040;
/** Where ー lies when kana are counted from U+3040. */
const LONG_MARK = 0xbc;

/** How letters of one class make words that are in no dictionary (MeCab's char.def). */
export interface LetterClass {
  /** also where known words begin */
  readonly isAlwaysTried: boolean;
  /** a run of such letters is one word; otherwise each letter is one */
  readonly isGrouped: boolean;
  readonly entries: readonly UnknownEntry[];
}

export interface UnknownEntry {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

/** The arrays a dictionary file holds. Counts stand where the program works with their sums: they pack far better. */
export interface DictionaryTables {
  /** by node, see WordTrie */
  readonly letters: Uint16Array;
  readonly childCounts: Uint16Array;
  readonly entryCounts: Uint8Array;
  /** by entry; `cost` is signed */
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly cost: Uint16Array;
  readonly readingLengths: Uint8Array;
  /** all readings, one after the other, as kana counted from U+3040 */
  readonly readings: Uint8Array;
  /** signed; what it costs that `right` is followed by `left`, at right × size + left */
  readonly connections: Uint16Array;
  /** class of each UTF-16 unit */
  readonly classOf: Uint8Array;
}

interface Meta {
  readonly layout: number;
  readonly connectionSize: number;
  readonly classes: readonly LetterClass[];
}

/** What an analyser needs to know: words with their costs and readings, and which words may follow each other. */
export interface WordDictionary {
  readonly trie: WordTrie;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly cost: Int16Array;
  readonly connections: Int16Array;
  readonly connectionSize: number;
  readonly classOf: Uint8Array;
  readonly classes: readonly LetterClass[];
  /** in hiragana; `''` for an entry that is read as it is written */
  readonly readingOf: (entry: number) => string;
}

/** Writes a dictionary file. O(bytes). */
export function packDictionary(
  tables: DictionaryTables,
  classes: readonly LetterClass[],
  connectionSize: number,
): Uint8Array {
  const meta: Meta = { layout: LAYOUT_VERSION, connectionSize, classes };
  return packArrays(
    meta,
    ORDER.map((name) => tables[name]),
  );
}

const ORDER = [
  'letters',
  'childCounts',
  'entryCounts',
  'left',
  'right',
  'cost',
  'readingLengths',
  'readings',
  'connections',
  'classOf',
] as const satisfies readonly (keyof DictionaryTables)[];

/** Reads a dictionary file; undefined when it is none, or one of another version. O(nodes + entries). */
export function unpackDictionary(bytes: Uint8Array): WordDictionary | undefined {
  const pack = unpackArrays(bytes);
  // Only packDictionary writes under this magic and version; both vouch for the shape.
  const meta = pack?.meta as Meta | undefined;
  if (!pack || meta?.layout !== LAYOUT_VERSION || pack.arrays.length !== ORDER.length) return undefined;
  const tables = Object.fromEntries(
    ORDER.map((name, at) => [name, pack.arrays[at]]),
  ) as unknown as DictionaryTables;
  const readingsFrom = sums(tables.readingLengths, 0);
  return {
    trie: new WordTrie(tables.letters, sums(tables.childCounts, 1), sums(tables.entryCounts, 0)),
    left: tables.left,
    right: tables.right,
    cost: signed(tables.cost),
    connections: signed(tables.connections),
    connectionSize: meta.connectionSize,
    classOf: tables.classOf,
    classes: meta.classes,
    readingOf: (entry) =>
      kanaOf(tables.readings.subarray(readingsFrom[entry] ?? 0, readingsFrom[entry + 1] ?? 0)),
  };
}

/** Kana as bytes; undefined when some letter is no hiragana and no ー. */
export function bytesOfKana(kana: string): readonly number[] | undefined {
  const bytes = [...kana].map((letter) => letter.charCodeAt(0) - HIRAGANA);
  return bytes.every((byte) => (byte > 0 && byte < 0x60) || byte === LONG_MARK) ? bytes : undefined;
}

function kanaOf(bytes: Uint8Array): string {
  let kana = '';
  for (const byte of bytes) kana += String.fromCharCode(HIRAGANA + byte);
  return kana;
}

/** Where each of a row of pieces begins, and after the last where it ends. */
function sums(counts: Uint8Array | Uint16Array, first: number): Uint32Array {
  const from = new Uint32Array(counts.length + 1);
  let at = first;
  for (let index = 0; index < counts.length; index++) {
    from[index] = at;
    at += counts[index] ?? 0;
  }
  from[counts.length] = at;
  return from;
}

function signed(array: Uint16Array): Int16Array {
  return new Int16Array(array.buffer, array.byteOffset, array.length);
}
