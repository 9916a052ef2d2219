import { fiscalYearOf } from '../dates/event-date';
import { textOf } from './array-pack';
import type { DecodedLetters } from './decoded-letters';
import type { KeptLetters, UnitPieces } from './kept-letters';
import type { PreparedUnit } from './prepared-unit';
import type { ReadingStream } from './reading-stream';
import type { SearchUnit } from './search-unit';

/** What is known of a unit without reading its letters. */
export type UnitFacts = Omit<SearchUnit, 'title' | 'text' | 'readings'>;

/**
 * A unit read back from a kept index. Its letters stay in the image until somebody looks at them: opening an
 * archive touches none, a search only those of its candidates (decoded-letters.ts).
 */
export class KeptUnit implements PreparedUnit {
  readonly unit: SearchUnit;
  readonly titleEnd: number;
  readonly textEnd: number;
  readonly isRead: boolean;
  readonly fiscalYear: number | undefined;
  private letters: string | undefined;
  private stream: ReadingStream | undefined;

  /** The unit at `place` of the image. */
  constructor(
    facts: UnitFacts,
    private readonly image: KeptLetters,
    private readonly place: number,
    private readonly decoded: DecodedLetters,
  ) {
    const { titleEnd, textEnd } = image.fieldEndsOf(place);
    this.unit = keptSearchUnit(facts, image, place);
    this.titleEnd = titleEnd;
    this.textEnd = textEnd;
    this.isRead = !image.rulerOf(place, 'kanaMarks').isEmpty;
    this.fiscalYear = facts.date === undefined ? undefined : fiscalYearOf(facts.date);
  }

  get surface(): string {
    if (this.letters !== undefined) return this.letters;
    const letters = textOf(this.image.lettersOf(this.place, 'surface'));
    if (this.decoded.mayHold(letters.length)) this.letters = letters;
    return letters;
  }

  get reading(): ReadingStream | undefined {
    if (this.stream || !this.isRead) return this.stream;
    const stream = {
      kana: textOf(this.image.lettersOf(this.place, 'kana')),
      kanaMarks: this.image.rulerOf(this.place, 'kanaMarks'),
      sourceMarks: this.image.rulerOf(this.place, 'sourceMarks'),
    };
    if (this.decoded.mayHold(stream.kana.length)) this.stream = stream;
    return stream;
  }

  /** What is known of it without reading its letters; the unit's letters are no properties of its own. */
  get facts(): UnitFacts {
    return { ...this.unit };
  }

  /** What it is made of, as it lies in the image: to be kept again it need not be decoded. */
  pieces(): UnitPieces {
    const letters = (name: keyof UnitPieces['letters']) => this.image.lettersOf(this.place, name);
    const ruler = (name: keyof UnitPieces['rulers']) => this.image.rulerOf(this.place, name).words();
    const { titleEnd, textEnd } = this;
    return {
      letters: {
        title: letters('title'),
        text: letters('text'),
        surface: letters('surface'),
        kana: letters('kana'),
      },
      rulers: { kanaMarks: ruler('kanaMarks'), sourceMarks: ruler('sourceMarks') },
      titleEnd,
      textEnd,
    };
  }
}

/**
 * A unit whose title and text are read out of the image each time they are asked for: only hits on screen are. A class,
 * for getters of an object each would be two functions and a shape of its own for every unit.
 */
class KeptSearchUnit {
  readonly #image: KeptLetters;
  readonly #place: number;

  constructor(image: KeptLetters, place: number) {
    this.#image = image;
    this.#place = place;
  }

  get title(): string {
    return textOf(this.#image.lettersOf(this.#place, 'title'));
  }

  get text(): string {
    return textOf(this.#image.lettersOf(this.#place, 'text'));
  }
}

function keptSearchUnit(facts: UnitFacts, image: KeptLetters, place: number): SearchUnit {
  return Object.assign(new KeptSearchUnit(image, place), facts);
}
