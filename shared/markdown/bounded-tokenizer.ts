import { Tokenizer, type Tokens } from 'marked';
import { startsFootnote } from './footnote';
import { isBlank, lineAt, linesOf } from './line-reader';
import { startsOfficeBlock } from './office-marks';

/** Quotations and lists within one another beyond this are read as plain text: each level is read again by the next. */
const MAX_DEPTH = 12;
const MAX_COLUMNS = 100;
/** Characters for each cell, its bar included, below which a table is no table anybody wrote. */
const MIN_CELL = 4;
const SPARE_CELLS = 500;
const FIRST_LOOK = 64;
/** The longest heading underlined by === or ---: the rule looks for the underline from every line of a list anew. */
const MAX_UNDERLINED = 512;
const DELIMITER_ROW = /^ {0,3}(?:[|:][ \t|:]*-|-[ \t-]*[|:])[ \t|:-]*$/;
/** A bar that is no border of a cell: `{漢字|かんじ}`, `[[番号|表示]]`. */
const BAR_WITHIN = /\{[^{}|\n]{1,40}\|[^{}\n]{1,120}\}|\[\[[^[\]|\n]{1,300}\|[^[\]\n]{1,300}\]\]/g;
const STARTS_JAPANESE =
  /^[ \t]*[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u{FF01}-\u{FF60}]/u;
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

  override table(source: string): Tokens.Table | undefined {
    const rows = tableRows(source);
    if (rows === undefined) return undefined;
    const escaped = rows.replace(BAR_WITHIN, (whole) => whole.replaceAll('|', '\\|'));
    if (escaped === rows) return super.table(source);
    const table = super.table(escaped);
    return table && { ...table, raw: firstLines(source, table.raw.split('\n').length) };
  }

  override lheading(source: string): Tokens.Heading | undefined {
    const near = wholeLines(source, MAX_UNDERLINED);
    const match = this.rules.block.lheading.exec(near)?.[0];
    return match === undefined || beforeInterruption(match) !== match ? undefined : super.lheading(match);
  }

  /** Office lists, office headings and footnotes interrupt a paragraph. */
  override paragraph(source: string): Tokens.Paragraph | undefined {
    // Looked for in a growing part of the text only: the rest may hold as many paragraphs as it has lines.
    for (let length = FIRST_LOOK; ; length *= 2) {
      const head = wholeLines(source, length);
      const own = beforeInterruption(head);
      const match = this.rules.block.paragraph.exec(own)?.[0] ?? '';
      if (head === source || match.length + 1 < head.length) return super.paragraph(own);
    }
  }

  /** `[^1]: word` has the form of a link's definition, which would swallow the word. */
  override def(source: string): Tokens.Def | undefined {
    return startsFootnote(source) ? undefined : super.def(source);
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

/** The lines `source` begins with, `length` or a little longer. */
function wholeLines(source: string, length: number): string {
  const newline = source.indexOf('\n', length);
  return newline === -1 ? source : source.slice(0, newline + 1);
}

/** The text up to the first line behind the first that starts an office block or a footnote. */
function beforeInterruption(text: string): string {
  for (const line of linesOf(text)) {
    if (line.start === 0) continue;
    if (isBlank(line.text)) break;
    if (startsOfficeBlock(line.text) || startsFootnote(line.text)) return text.slice(0, line.start);
  }
  return text;
}

/**
 * The lines a table could consist of. Undefined when there is none, or when it would not be worth its cost: a short
 * row under a wide header is filled up with empty cells, and 16 KB of text could ask for millions of them.
 */
function tableRows(source: string): string | undefined {
  const header = lineAt(source, 0);
  if (!DELIMITER_ROW.test(lineAt(source, header.end).text)) return undefined;
  const columns = header.text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
  if (columns > MAX_COLUMNS) return undefined;
  let rows = 0;
  let end = 0;
  for (const line of linesOf(source)) {
    if (isBlank(line.text)) break;
    rows += 1;
    end = line.end;
    if (columns * rows * MIN_CELL > end + SPARE_CELLS * MIN_CELL) return undefined;
  }
  return source.slice(0, end);
}

function firstLines(source: string, count: number): string {
  return source.split('\n', count).join('\n');
}
