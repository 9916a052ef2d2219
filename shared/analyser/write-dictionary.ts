import { bytesOfKana, type LetterClass, packDictionary } from './word-dictionary';

/** A word as a dictionary is made of. */
export interface DictionaryEntry {
  readonly surface: string;
  /** classes of what may stand before and after, rows and columns of the connection table */
  readonly left: number;
  readonly right: number;
  /** the less, the more usual */
  readonly cost: number;
  /** in hiragana; `''` when it is read as it is written */
  readonly reading: string;
}

export interface DictionarySource {
  readonly words: readonly DictionaryEntry[];
  /** at right × size + left */
  readonly connections: Int16Array;
  readonly connectionSize: number;
  readonly classOf: Uint8Array;
  readonly classes: readonly LetterClass[];
}

interface Branch {
  readonly letter: number;
  readonly depth: number;
  /** the words of this branch, as a stretch of the sorted list */
  readonly from: number;
  readonly to: number;
}

/** Makes a dictionary file (word-dictionary.ts); of words that cost the same the earlier one is preferred. O(letters of all words + words log words). */
export function writeDictionary(source: DictionarySource): Uint8Array {
  const words = [...source.words].sort((one, other) =>
    one.surface === other.surface ? 0 : one.surface < other.surface ? -1 : 1,
  );
  const letters: number[] = [];
  const childCounts: number[] = [];
  const entryCounts: number[] = [];
  const entries: DictionaryEntry[] = [];
  const branches: Branch[] = [{ letter: 0, depth: 0, from: 0, to: words.length }];
  for (let at = 0; at < branches.length; at++) {
    const branch = branches[at];
    if (!branch) break;
    const { letter, depth, to } = branch;
    let from = branch.from;
    while (from < to && words[from]?.surface.length === depth) from++;
    entries.push(...words.slice(branch.from, from));
    const children = childrenOf(words, depth, from, to);
    letters.push(letter);
    entryCounts.push(from - branch.from);
    childCounts.push(children.length);
    for (const child of children) branches.push(child);
  }
  const readings = entries.map(({ reading }) => bytesOfKana(reading) ?? []);
  return packDictionary(
    {
      letters: Uint16Array.from(letters),
      childCounts: Uint16Array.from(childCounts),
      entryCounts: Uint8Array.from(entryCounts),
      left: Uint16Array.from(entries, ({ left }) => left),
      right: Uint16Array.from(entries, ({ right }) => right),
      cost: unsigned(Int16Array.from(entries, ({ cost }) => cost)),
      readingLengths: Uint8Array.from(readings, (bytes) => bytes.length),
      readings: Uint8Array.from(readings.flat()),
      connections: unsigned(source.connections),
      classOf: source.classOf,
    },
    source.classes,
    source.connectionSize,
  );
}

function childrenOf(
  words: readonly DictionaryEntry[],
  depth: number,
  from: number,
  to: number,
): readonly Branch[] {
  const children: Branch[] = [];
  for (let start = from; start < to; ) {
    const letter = words[start]?.surface.charCodeAt(depth) ?? 0;
    let end = start + 1;
    while (end < to && words[end]?.surface.charCodeAt(depth) === letter) end++;
    children.push({ letter, depth: depth + 1, from: start, to: end });
    start = end;
  }
  return children;
}

function unsigned(array: Int16Array): Uint16Array {
  return new Uint16Array(array.buffer, array.byteOffset, array.length);
}
