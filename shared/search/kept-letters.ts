import { Ruler } from './ruler';

/** What a unit has in letters, in the order in which they lie. */
const LETTERS = ['title', 'text', 'surface', 'kana'] as const;
/** What it has in marks. */
const RULERS = ['kanaMarks', 'sourceMarks'] as const;
type LettersName = (typeof LETTERS)[number];
type RulerName = (typeof RULERS)[number];
const FIRST_RULER = LETTERS.length;
const FIELD_ENDS = FIRST_RULER + RULERS.length;
const COLUMNS = FIELD_ENDS + 2;

/** All of a unit that is kept as it is; the rulers are empty while nobody has said how it is read. */
export interface UnitPieces {
  readonly letters: { readonly [name in LettersName]: string | Uint16Array };
  readonly rulers: { readonly [name in RulerName]: Uint32Array };
  readonly titleEnd: number;
  readonly textEnd: number;
}

/**
 * The letters and marks of all units of an index, in three arrays that can be kept as they are:
 *
 *              u0                      u1                      u2, removed
 *     letters  題 対話… 対話␀…␀ たいわ… │ 市民… 市民␀…␀ …
 *     rulers   ▮▮▯ ▮▯                  │ …
 *     table    1 5 11 14  1 2  1 5     │ 14 18 24 …            │ as u1            where each of them ends, then the field ends
 *
 * A piece begins where the one before it ends. Nothing is copied or decoded to read one: six views a unit, made in
 * advance, would take as much memory as its letters.
 */
export class KeptLetters {
  constructor(
    readonly table: Uint32Array,
    readonly letters: Uint16Array,
    readonly rulers: Uint32Array,
  ) {}

  /** By ordinal; undefined for a removed unit. O(letters). */
  static of(units: readonly (UnitPieces | undefined)[]): KeptLetters {
    const table = new Uint32Array(units.length * COLUMNS);
    const letters: (string | Uint16Array)[] = [];
    const rulers: Uint32Array[] = [];
    let lettersEnd = 0;
    let rulersEnd = 0;
    for (const [ordinal, unit] of units.entries()) {
      const row = ordinal * COLUMNS;
      for (const [at, name] of LETTERS.entries()) {
        const piece = unit?.letters[name] ?? '';
        letters.push(piece);
        lettersEnd += piece.length;
        table[row + at] = lettersEnd;
      }
      for (const [at, name] of RULERS.entries()) {
        const piece = unit?.rulers[name] ?? NO_MARKS;
        rulers.push(piece);
        rulersEnd += piece.length;
        table[row + FIRST_RULER + at] = rulersEnd;
      }
      table.set([unit?.titleEnd ?? 0, unit?.textEnd ?? 0], row + FIELD_ENDS);
    }
    return new KeptLetters(table, joinLetters(letters, lettersEnd), joinRulers(rulers, rulersEnd));
  }

  /** A view of a unit's letters. O(1). */
  lettersOf(ordinal: number, name: LettersName): Uint16Array {
    const at = LETTERS.indexOf(name);
    return this.letters.subarray(this.startOf(ordinal, at, 0, FIRST_RULER), this.endOf(ordinal, at));
  }

  /** A unit's marks; of an unread unit none. O(1). */
  rulerOf(ordinal: number, name: RulerName): Ruler {
    const at = FIRST_RULER + RULERS.indexOf(name);
    return Ruler.of(this.rulers, this.startOf(ordinal, at, FIRST_RULER, FIELD_ENDS), this.endOf(ordinal, at));
  }

  fieldEndsOf(ordinal: number): { readonly titleEnd: number; readonly textEnd: number } {
    return {
      titleEnd: this.endOf(ordinal, FIELD_ENDS),
      textEnd: this.endOf(ordinal, FIELD_ENDS + 1),
    };
  }

  /** The end of the piece before, which for the `first` piece of a row is the last one of the row before. */
  private startOf(ordinal: number, column: number, first: number, beyond: number): number {
    if (column > first) return this.endOf(ordinal, column - 1);
    return ordinal === 0 ? 0 : this.endOf(ordinal - 1, beyond - 1);
  }

  private endOf(ordinal: number, column: number): number {
    return this.table[ordinal * COLUMNS + column] ?? 0;
  }
}

const NO_MARKS = new Uint32Array(0);

function joinLetters(pieces: readonly (string | Uint16Array)[], length: number): Uint16Array {
  const joined = new Uint16Array(length);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string')
      for (let i = 0; i < piece.length; i++) joined[at + i] = piece.charCodeAt(i);
    else joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function joinRulers(pieces: readonly Uint32Array[], length: number): Uint32Array {
  const joined = new Uint32Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
