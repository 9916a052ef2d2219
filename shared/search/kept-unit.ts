import { fiscalYearOf } from '../dates/event-date';
import { textOf } from './array-pack';
import type { DecodedLetters } from './decoded-letters';
import type { PreparedUnit } from './prepared-unit';
import type { ReadingStream } from './reading-stream';
import { Ruler } from './ruler';
import type { SearchUnit } from './search-unit';

/** What is known of a unit without reading its letters. */
export type UnitFacts = Omit<SearchUnit, 'title' | 'text' | 'readings'>;

/** Where the letters and marks of a kept unit lie in the arrays of an index image. */
export interface KeptLetters {
  readonly title: Uint16Array;
  readonly text: Uint16Array;
  readonly surface: Uint16Array;
  readonly titleEnd: number;
  readonly textEnd: number;
  /** absent when nobody had said how the unit is read */
  readonly reading?: {
    readonly kana: Uint16Array;
    readonly kanaMarks: Uint32Array;
    readonly sourceMarks: Uint32Array;
  };
}

/**
 * A unit read back from a kept index. Its letters stay in the image until somebody looks at them: opening an
 * archive touches none, a search only those of its candidates (decoded-letters.ts).
 */
export class KeptUnit implements PreparedUnit {
  readonly unit: SearchUnit;
  readonly titleEnd: number;
  readonly textEnd: number;
  readonly fiscalYear: number | undefined;
  private letters: string | undefined;
  private stream: ReadingStream | undefined;

  constructor(
    readonly facts: UnitFacts,
    readonly kept: KeptLetters,
    private readonly decoded: DecodedLetters,
  ) {
    this.unit = lazyUnit(facts, kept);
    this.titleEnd = kept.titleEnd;
    this.textEnd = kept.textEnd;
    this.fiscalYear = facts.date === undefined ? undefined : fiscalYearOf(facts.date);
  }

  get surface(): string {
    if (this.letters !== undefined) return this.letters;
    const letters = textOf(this.kept.surface);
    this.decoded.note(this, letters.length);
    this.letters = letters;
    return letters;
  }

  /** Lets go of what was decoded; it can be decoded again. */
  forget(): void {
    this.letters = undefined;
    this.stream = undefined;
  }

  get isRead(): boolean {
    return this.kept.reading !== undefined;
  }

  get reading(): ReadingStream | undefined {
    const { reading } = this.kept;
    if (this.stream || !reading) return this.stream;
    const { kana, kanaMarks, sourceMarks } = reading;
    const stream = {
      kana: textOf(kana),
      kanaMarks: Ruler.of(kanaMarks),
      sourceMarks: Ruler.of(sourceMarks),
    };
    this.decoded.note(this, kana.length);
    this.stream = stream;
    return stream;
  }
}

/** A unit whose title and text are read out of the image each time they are asked for: only hits on screen are. */
function lazyUnit(facts: UnitFacts, { title, text }: KeptLetters): SearchUnit {
  return {
    ...facts,
    get title() {
      return textOf(title);
    },
    get text() {
      return textOf(text);
    },
  };
}
