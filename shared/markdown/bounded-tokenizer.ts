import { Tokenizer, type Tokens } from 'marked';
import { startsFootnote } from './footnote';
import { isBlank, linesOf } from './line-reader';
import { startsOfficeBlock } from './office-marks';

/** Quotations and lists within one another beyond this are read as plain text: each level is read again by the next. */
const MAX_DEPTH = 12;
const MAX_COLUMNS = 100;
const STARTS_JAPANESE = /^[ \t]*[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u{FF01}-\u{FF60}]/u;
const ASCII_RUN = /^[!-~]+/;

/** marked's tokenizer, kept from costs that outgrow the text, and from what it would take Japanese prose for. */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0;

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#nested(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#nested(() => super.list(source));
  }

  /** Prose set in by spaces is no program. */
  override code(source: string): Tokens.Code | undefined {
    return STARTS_JAPANESE.test(source) ? undefined : super.code(source);
  }

  /** A short row under a wide header is filled up with empty cells: 16 KB of text could ask for millions of them. */
  override table(source: string): Tokens.Table | undefined {
    let columns = 0;
    let rows = 0;
    let length = 0;
    for (const line of linesOf(source)) {
      if (isBlank(line.text)) break;
      if (rows === 0) columns = line.text.split('|').length;
      rows += 1;
      length = line.end;
    }
    return columns > MAX_COLUMNS || (rows > 2 && columns * rows > length + MAX_COLUMNS) ? undefined : super.table(source);
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return super.lheading(beforeOfficeBlock(source));
  }

  override paragraph(source: string): Tokens.Paragraph | undefined {
    return super.paragraph(beforeOfficeBlock(source));
  }

  /** An address ends where Japanese begins: `https://example.jp/を参照`. */
  override url(source: string): Tokens.Link | undefined {
    return super.url(ASCII_RUN.exec(source)?.[0] ?? '');
  }

  #nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** An office list or heading, or a footnote, interrupts a paragraph: gives the text up to it. */
function beforeOfficeBlock(source: string): string {
  for (const line of linesOf(source)) {
    if (line.start === 0) continue;
    if (isBlank(line.text)) break;
    if (startsOfficeBlock(line.text) || startsFootnote(line.text)) return source.slice(0, line.start);
  }
  return source;
}
