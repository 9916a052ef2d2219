import { columnsOf, endsSentence, openBrackets } from '../lines/characters';
import { continues } from '../lines/continues';
import { endsInDate } from '../lines/date-in-text';
import { joinLines } from '../lines/join-lines';
import type { ReadLine } from '../lines/read-line';
import { type WrapWidths, wrapWidths } from '../lines/wrap-width';
import type { Mark } from './mark';
import { isCountsOnly, pollCounts } from './poll';
import { completesStage } from './stage-words';
import { standsAlone } from './stands-alone';
import { tableSpanAt } from './table-span';
import { systemOf, type TextUnit, type Unit } from './unit';
import { verticalSpanAt } from './vertical-text';

export interface LineNotes {
  /** line numbers that are the number of the heading in the next line */
  readonly headingNumbers: ReadonlySet<number>;
  /** who begins to speak in a line, by line number */
  readonly speakers: ReadonlyMap<number, string>;
}

/** Puts the lines of a body together: paragraphs, items and headings whole, tables and vertical words as one. */
export function unitsOf(read: readonly ReadLine[], notes: LineNotes): Unit[] {
  const lines = confirmNumbers(read);
  const widths = wrapWidths(lines, startsStretch);
  const units: Unit[] = [];
  for (let index = 0; index < lines.length; ) {
    const made = verticalAt(lines, index) ?? tableAt(lines, index) ?? textAt(lines, index, widths, notes);
    if (made) units.push(made.unit);
    index = made?.to ?? index + 1;
  }
  return units;
}

/** Headings, after which text may be set to another width. */
function startsStretch(line: ReadLine): boolean {
  if (line.gap > 1 || standsAlone(line.text)) return true;
  const family = line.mark?.isWeak ? undefined : line.mark?.family;
  if (family === undefined || family === 'bullet' || family === 'arrow' || family === 'note') return false;
  return line.columns <= MAX_TITLE_COLUMNS && !endsSentence(line.text);
}

/** How far back the number before a doubtful one may stand. */
const NUMBER_REACH = 3;

/** `３ 人と地域を…` looks like three persons; right after `２ …` it is the third item. */
function confirmNumbers(lines: readonly ReadLine[]): ReadLine[] {
  const confirmed: ReadLine[] = [];
  for (const line of lines) {
    const { mark } = line;
    const isNext =
      mark?.isWeak &&
      confirmed.slice(-NUMBER_REACH).some((before) => {
        const other = before.mark;
        return other && !other.isWeak && systemOf(other) === systemOf(mark) && (other.value ?? 0) + 1 === mark.value;
      });
    confirmed.push(mark && isNext ? { ...line, mark: { ...mark, isWeak: false } } : line);
  }
  return confirmed;
}

interface Made {
  readonly unit: Unit;
  /** index of the line after it */
  readonly to: number;
}

interface Draft {
  text: string;
  rest: string;
  mark: Mark | undefined;
  last: ReadLine;
  count: number;
}

function textAt(
  lines: readonly ReadLine[],
  from: number,
  widths: WrapWidths,
  notes: LineNotes,
): Made | undefined {
  const first = lines[from];
  if (!first) return undefined;
  const speaker = notes.speakers.get(first.source.number);
  const isNumber = notes.headingNumbers.has(first.source.number);
  const mark = speaker === undefined ? (isNumber ? loneNumberMark(first) : first.mark) : undefined;
  const draft: Draft = { text: first.text, rest: mark?.rest ?? first.text, mark, last: first, count: 1 };
  let to = from + 1;
  for (let next = lines[to]; next; next = lines[to]) {
    if (notes.headingNumbers.has(next.source.number) || notes.speakers.has(next.source.number)) break;
    const glue = glueFor(draft, first, next, lines, to, widths);
    if (glue === undefined) break;
    draft.text = glue === 'title' ? `${draft.text} ${next.text}` : joinLines(draft.text, next.text);
    draft.rest = glue === 'title' ? next.text : joinLines(draft.rest, next.text);
    draft.last = next;
    draft.count += 1;
    to += 1;
  }
  const range = { from: first.source.number, to: draft.last.source.number };
  return {
    unit: {
      kind: 'text', lines: range, text: draft.text, mark: draft.mark, rest: draft.rest,
      first, last: draft.last, lineCount: draft.count, speaker,
    },
    to,
  };
}

/** How the next line belongs to the piece: as its title after a number alone, as its continuation, or not at all. */
function glueFor(
  draft: Draft,
  first: ReadLine,
  next: ReadLine,
  lines: readonly ReadLine[],
  at: number,
  widths: WrapWidths,
): 'title' | 'joined' | undefined {
  if (draft.mark?.family === 'session' && isMeetingDetail(draft, next)) return 'joined';
  if (draft.count === 1 && completesStage(draft.text, next.text)) return 'joined';
  if (isCountsOnly(next.text) && /[？?かのね]$/.test(draft.text)) return 'joined';
  if (draft.mark && draft.rest === '' && draft.count === 1) return isTitleFor(draft.mark, next) ? 'title' : undefined;
  const known = [widths.around[at - 1], widths.whole].filter((width) => width !== undefined);
  const mayBeHeading = draft.mark !== undefined && draft.mark.family !== 'bullet' && draft.mark.family !== 'arrow';
  const { isIndentLost } = widths;
  const piece = { text: draft.text, first, last: draft.last, lineCount: draft.count, widths: known, isIndentLost, mayBeHeading };
  if (next.mark && !(next.mark.isWeak || isInSentence(draft, next))) return undefined;
  if (isField(next.text) && openBrackets(draft.text) === 0 && !/[ぁ-ん、]$/.test(draft.last.text)) return undefined;
  if (verticalSpanAt(lines, at) || tableSpanAt(lines, at)) return undefined;
  if (draft.count === 1 && isClosed(draft)) return undefined;
  if (standsAlone(next.text) && openBrackets(draft.text) === 0 && draft.last.columns < 60) return undefined;
  return continues(piece, next) ? 'joined' : undefined;
}

function loneNumberMark(line: ReadLine): Mark {
  return { family: 'digit', system: 'digit', sign: line.text, rest: '', value: Number(line.text.normalize('NFKC')), isWeak: false };
}

const MAX_TITLE_COLUMNS = 70;

function isTitleFor(mark: Mark, next: ReadLine): boolean {
  if (mark.family === 'lenticular' || mark.family === 'bracket' || mark.family === 'session') return false;
  if (mark.family === 'bullet' || mark.family === 'symbol' || mark.family === 'arrow') return !next.mark;
  return (!next.mark || next.mark.isWeak) && columnsOf(next.text) <= MAX_TITLE_COLUMNS && !/[。、]$/.test(next.text);
}

function isMeetingDate(text: string): boolean {
  return text.length <= 30 && /^[（(].*[）)]$/.test(text) && endsInDate(text);
}

/** The date in brackets, or the subject in quotation marks, in the line after the meeting's name. */
function isMeetingDetail(draft: Draft, next: ReadLine): boolean {
  if (draft.count > 2 || next.mark) return false;
  return isMeetingDate(next.text) || (/^[「『]/.test(next.text) && /[」』]$/.test(next.text) && /[）)」回会]$/.test(draft.text));
}

/** A caption, or a title that closes with its date, ends where it ends. */
function isClosed(draft: Draft): boolean {
  if (/^(?:表|図|写真|資料)\s*[0-9０-９]{0,2}[\s\u3000：:]/.test(draft.text)) return true;
  if (pollCounts(draft.text)) return true;
  return endsInDate(draft.text) && draft.text.length <= 60 && !draft.text.includes('。');
}

/** `講師：消防本部`, `「まち」：魅力`: a field of a form begins a piece of its own. */
function isField(text: string): boolean {
  return /^(?:[「【]?[^\s：:、。（()]{1,10}[」】]?[：:]\S|(?:質問|設問|問|Q|Ｑ)\s?[0-9０-９]{1,2}[\s\u3000.．])/.test(text.slice(0, 16));
}

/** A number or a letter at the start of a line may as well be the middle of a sentence cut there. */
function isInSentence(draft: Draft, next: ReadLine): boolean {
  const family = next.mark?.family;
  if (family !== 'digit' && family !== 'kanji' && family !== 'kana' && family !== 'alpha') return false;
  return openBrackets(draft.text) > 0 && !draft.mark;
}

function tableAt(lines: readonly ReadLine[], from: number): Made | undefined {
  const span = tableSpanAt(lines, from);
  if (!span) return undefined;
  return { unit: { kind: 'table', lines: rangeOf(lines.slice(span.from, span.to)), rows: span.rows }, to: span.to };
}

function verticalAt(lines: readonly ReadLine[], from: number): Made | undefined {
  const span = verticalSpanAt(lines, from);
  const inSpan = span ? lines.slice(span.from, span.to) : [];
  const first = inSpan[0];
  const last = inSpan.at(-1);
  if (!span || !first || !last) return undefined;
  const text = inSpan.map((line) => line.text).join('');
  const unit: TextUnit = {
    kind: 'vertical', lines: rangeOf(inSpan), text, mark: undefined, rest: text,
    first, last, lineCount: inSpan.length, speaker: undefined,
  };
  return { unit, to: span.to };
}

function rangeOf(lines: readonly ReadLine[]): { from: number; to: number } {
  return { from: lines[0]?.source.number ?? 0, to: lines.at(-1)?.source.number ?? 0 };
}
