import type { LineRange } from '../block';
import type { ReadLine } from '../lines/read-line';
import type { Mark } from './mark';

/** A piece of the body with its lines joined, before it is known what part it plays. */
export type Unit = TextUnit | TableUnit;

export interface TextUnit {
  readonly kind: 'text' | 'vertical';
  readonly lines: LineRange;
  /** joined, the mark included */
  readonly text: string;
  readonly mark: Mark | undefined;
  /** what follows the mark, joined; the whole text without a mark */
  readonly rest: string;
  readonly first: ReadLine;
  readonly last: ReadLine;
  readonly lineCount: number;
  /** in minutes or in questions and answers: who speaks */
  readonly speaker: string | undefined;
}

export interface TableUnit {
  readonly kind: 'table';
  readonly lines: LineRange;
  readonly rows: readonly (readonly string[])[];
}

/** How headings and items are recognised as belonging to one system. */
export function systemOf(mark: Mark): string {
  return `${mark.family}:${mark.system}`;
}
