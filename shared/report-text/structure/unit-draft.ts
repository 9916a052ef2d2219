import { glueBetween } from '../lines/join-lines';
import type { ReadLine } from '../lines/read-line';
import type { Mark } from './mark';
import type { TextUnit } from './unit';

/** Pieces of more lines are running text: nothing more is asked of their words. */
const HEAD_LINES = 8;

/** A piece while its lines are gathered. Costs the same for each line, however long the piece gets. */
export class UnitDraft {
  readonly first: ReadLine;
  readonly mark: Mark | undefined;
  readonly #speaker: string | undefined;
  readonly #texts: string[];
  readonly #rests: string[];
  #last: ReadLine;
  #head: string;
  #count = 1;

  constructor(first: ReadLine, mark: Mark | undefined, speaker: string | undefined) {
    this.first = first;
    this.mark = mark;
    this.#speaker = speaker;
    this.#texts = [first.text];
    this.#rests = [mark?.rest ?? first.text];
    this.#last = first;
    this.#head = first.text;
  }

  get last(): ReadLine {
    return this.#last;
  }

  get count(): number {
    return this.#count;
  }

  /** the text so far, of a short piece; empty when it has grown long */
  get head(): string {
    return this.#count < HEAD_LINES ? this.#head : '';
  }

  /** whether the mark still waits for its words */
  get isMarkAlone(): boolean {
    return this.mark !== undefined && this.#count === 1 && this.#rests[0] === '';
  }

  add(line: ReadLine, as: 'title' | 'joined'): void {
    const glue = as === 'title' ? ' ' : glueBetween(this.#last.text, line.text);
    this.#texts.push(glue, line.text);
    this.#rests.push(as === 'title' ? '' : glue, line.text);
    this.#last = line;
    this.#count += 1;
    if (this.#count < HEAD_LINES) this.#head += glue + line.text;
  }

  finish(): TextUnit {
    return {
      kind: 'text',
      lines: { from: this.first.source.number, to: this.#last.source.number },
      text: this.#texts.join(''),
      mark: this.mark,
      rest: this.#rests.join(''),
      first: this.first,
      last: this.#last,
      lineCount: this.#count,
      speaker: this.#speaker,
    };
  }
}
