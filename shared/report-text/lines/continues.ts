import { cannotBegin, columnsOf, endsSentence, openBrackets } from './characters';
import type { ReadLine } from './read-line';

/** A piece being put together, and the widths its lines may have been wrapped at. */
export interface OpenPiece {
  readonly text: string;
  readonly first: ReadLine;
  readonly last: ReadLine;
  /** the line behind the one in question */
  readonly after: ReadLine | undefined;
  readonly lineCount: number;
  /** what is known of the wrap width at `last` */
  readonly widths: readonly number[];
  /** first lines of paragraphs are a character short */
  readonly isIndentLost: boolean;
  /** all paragraphs begin with an indent */
  readonly isIndentKept: boolean;
  /** its mark may make it a heading */
  readonly mayBeHeading: boolean;
}

/** Brackets may stay open over this many lines; then one was never closed. */
const MAX_BRACKET_LINES = 8;
/** Prose of this many columns that stops in mid-sentence was cut, whatever the wrap width. */
const LONG_LINE = 48;
const HALF_LINE = 30;
/** Share of the wrap width at which a line counts as full; words end in kanji or katakana, seldom in hiragana. */
const FULL_HIRAGANA = 0.9;
const FULL_OTHER = 0.92;

/** Whether an unmarked line goes on with the piece before it, rather than beginning one of its own. */
export function continues(piece: OpenPiece, next: ReadLine): boolean {
  const { last } = piece;
  if (cannotBegin(next.text)) return next.gap <= 1;
  const isCut = !endsSentence(last.text) && isFull(last, next, piece.widths);
  if (next.gap > 0 && !next.startsPage)
    return isCut && last.columns >= LONG_LINE && next.gap === 1 && !piece.mayBeHeading;
  if (isIndented(piece, next)) return false;
  if (openBrackets(piece.text) > 0 && piece.lineCount < MAX_BRACKET_LINES) return true;
  if (/[、，]$/.test(last.text)) return true;
  if (endsSentence(last.text))
    return isExactlyFull(piece, next) || isKeptOut(piece, next) || goesOnAfterQuote(last.text, next.text);
  if (isCut) return true;
  if (piece.mayBeHeading || piece.widths.length > 0) return false;
  return last.columns >= LONG_LINE || (last.columns >= HALF_LINE && hasSentenceEnd(next.text));
}

function isIndented(piece: OpenPiece, next: ReadLine): boolean {
  if (next.indent === 0) return false;
  if (next.startsPage) return piece.isIndentKept && next.indent === 2 && endsSentence(piece.last.text);
  // lines under a mark hang in as far as the mark's text, or further
  if (piece.first.mark && piece.mayBeHeading && beginsParagraph(piece, next)) return true;
  if (piece.first.mark) return endsSentence(piece.last.text) && next.indent <= piece.first.indent + 1;
  return next.indent > piece.last.indent;
}

/** An indented line that runs on into one further out: a hanging title goes on as far in, or is short. */
function beginsParagraph({ first, lineCount, after, widths }: OpenPiece, next: ReadLine): boolean {
  if (lineCount > 1 || !after || after.gap > 0 || after.mark || next.indent <= first.indent) return false;
  return after.indent < next.indent && !endsSentence(next.text) && isFull(next, after, widths);
}

/** Whether the first word of the next line would not have found room on this one. */
function isFull(last: ReadLine, next: ReadLine, widths: readonly number[]): boolean {
  const share = /[ぁ-ん]$/.test(last.text) || /^[ぁ-んァ-ン]/.test(next.text) ? FULL_HIRAGANA : FULL_OTHER;
  // larger letters fill a line sooner
  const needed = (last.columns + firstWordColumns(next.text)) * Math.max(1, last.source.look?.size ?? 1);
  return widths.some((width) => needed > width * share);
}

/** After a sentence's end only a line without room for one more character goes on. */
function isExactlyFull(piece: OpenPiece, next: ReadLine): boolean {
  const { last } = piece;
  const lost = piece.isIndentLost && piece.lineCount === 1 && !piece.first.mark ? 2 : 0;
  const needed = last.columns + lost + firstWordColumns(next.text);
  return piece.widths.some((width) => {
    const isNextShort = piece.isIndentLost && next.columns === width - 2 && !endsSentence(next.text);
    return needed > width + 1 && last.columns <= width + 2 && !isNextShort;
  });
}

/** A full line without the indent that every paragraph has goes on with the one before. */
function isKeptOut({ isIndentKept, first, last, widths }: OpenPiece, next: ReadLine): boolean {
  if (!isIndentKept || next.indent > 0 || first.indent === 0 || first.mark) return false;
  return widths.some((width) => last.columns >= width - 2);
}

/** `…でしょうか。」` + `という質問が`: a quotation ends, the sentence does not. */
function goesOnAfterQuote(last: string, next: string): boolean {
  return /[」』]$/.test(last) && /^(?:と(?!も|ころ|き|り|て)|って|など|なんて|との)/.test(next);
}

function firstWordColumns(text: string): number {
  const word =
    /^(?:[A-Za-z0-9０-９.,%'’]{1,24}|[「『（(【“]*.[、。，．）」』】ーっゃゅょッャュョ]*)/u.exec(
      text.slice(0, 30),
    )?.[0] ?? '';
  return columnsOf(word);
}

function hasSentenceEnd(text: string): boolean {
  return /[。！？]/.test(text.slice(0, 400));
}
