import { withoutInvisible } from '../blank';
import type { LineLook } from './line-look';

/** A line of the source that holds something. */
export interface SourceLine {
  /** from 0; tells the parts of one line of the file apart */
  readonly id: number;
  /** counted from 1, blank lines too */
  readonly number: number;
  /** without white space at either end */
  readonly text: string;
  /** as it stood, for the columns of tables */
  readonly raw: string;
  /** columns of white space before it: 2 for U+3000, a tab to the next 4 */
  readonly indent: number;
  /** blank lines between this one and the one before */
  readonly gap: number;
  /** a form feed, or what takes its place, stands before it */
  readonly pageStart: boolean;
  /** the character of the rule that sets it apart as a title, where one does */
  readonly rule?: string;
  /** undefined where the source tells none */
  readonly look: LineLook | undefined;
}

const LINE_END = /\r\n|\r|\n|\u0085/;
/** Breaks inside a line of the file: Word's soft break, form feed, Unicode's own. */
const SOFT_END = /[\v\f\u2028\u2029]/;
const LEADING = /^[\s\u3000]*/;

/** The lines of a text that hold something, NFC-normalised. `looks` holds one for each line of the text. */
export function sourceLines(text: string, looks: readonly LineLook[] = []): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  let pageStart = false;
  for (const [index, whole] of text.normalize('NFC').split(LINE_END).entries()) {
    for (const [part, raw] of whole.split(SOFT_END).entries()) {
      if (part > 0 || whole.startsWith('\f')) pageStart ||= whole.includes('\f');
      const text = withoutInvisible(raw).trim();
      if (text === '') {
        if (part === 0) gap += 1;
        continue;
      }
      lines.push({
        id: lines.length,
        number: index + 1,
        text,
        raw: withoutInvisible(raw),
        indent: indentOf(raw),
        gap,
        pageStart,
        look: looks[index],
      });
      gap = 0;
      pageStart = false;
    }
  }
  return lines;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of LEADING.exec(raw)?.[0] ?? '') {
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character !== '\ufeff') columns += character === '\u3000' ? 2 : 1;
  }
  return columns;
}
