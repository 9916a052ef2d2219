import { endsSentence } from '../lines/characters';
import type { ReadLine } from '../lines/read-line';
import { type WrapWidths, wrapWidths } from '../lines/wrap-width';
import type { DeclaredHeading } from '../pages/declared-headings';
import { attachmentOf } from './attach-line';
import { confirmNumbers } from './confirm-numbers';
import type { Mark } from './mark';
import { standsAlone } from './stands-alone';
import { tableSpanAt } from './table-span';
import type { Unit } from './unit';
import { UnitDraft } from './unit-draft';
import { verticalSpanAt } from './vertical-text';

export interface LineNotes {
  /** ids of lines that are the number of the heading in the next line */
  readonly headingNumbers: ReadonlySet<number>;
  /** who begins to speak in a line, by its id */
  readonly speakers: ReadonlyMap<number, string>;
  /** no line is joined to the one before but the title of a number alone */
  readonly wholeLines: boolean;
  /** what the source itself calls headings, by the number of their first line */
  readonly declared: ReadonlyMap<number, DeclaredHeading>;
}

interface Made {
  readonly unit: Unit;
  /** index of the line after it */
  readonly to: number;
}

/** Puts the lines of a body together: paragraphs, items and headings whole, tables and vertical words as one. */
export function unitsOf(read: readonly ReadLine[], notes: LineNotes): Unit[] {
  const lines = confirmNumbers(read);
  const widths = wrapWidths(lines, startsStretch);
  const units: Unit[] = [];
  for (let index = 0; index < lines.length; ) {
    const made =
      declaredAt(lines, index, notes) ??
      verticalAt(lines, index) ??
      tableAt(lines, index) ??
      textAt(lines, index, widths, notes);
    if (made) units.push(made.unit);
    index = made?.to ?? index + 1;
  }
  return units;
}

/** A heading the source declares: its lines, whatever they look like, and no other. */
function declaredAt(
  lines: readonly ReadLine[],
  from: number,
  { declared, wholeLines }: LineNotes,
): Made | undefined {
  const first = lines[from];
  const heading = first && declared.get(first.source.number);
  if (!first || !heading || wholeLines) return undefined;
  const draft = new UnitDraft(first, first.mark, undefined);
  let to = from + 1;
  for (let next = lines[to]; next; next = lines[to]) {
    if (next.source.number >= first.source.number + heading.lineCount) break;
    draft.add(next, 'joined');
    to += 1;
  }
  return { unit: draft.finish(), to };
}

const MAX_TITLE_COLUMNS = 70;

/** Headings, after which text may be set to another width. */
function startsStretch(line: ReadLine): boolean {
  if (line.gap > 1 || standsAlone(line.text)) return true;
  const family = line.mark?.isWeak ? undefined : line.mark?.family;
  if (family === undefined || family === 'bullet' || family === 'arrow' || family === 'note') return false;
  return line.columns <= MAX_TITLE_COLUMNS && !endsSentence(line.text);
}

function textAt(
  lines: readonly ReadLine[],
  from: number,
  widths: WrapWidths,
  notes: LineNotes,
): Made | undefined {
  const first = lines[from];
  if (!first) return undefined;
  const speaker = notes.speakers.get(first.source.id);
  const mark = notes.headingNumbers.has(first.source.id) ? loneNumberMark(first) : first.mark;
  const draft = new UnitDraft(first, speaker === undefined ? mark : undefined, speaker);
  let to = from + 1;
  for (let next = lines[to]; next; next = lines[to]) {
    if (notes.headingNumbers.has(next.source.id) || notes.speakers.has(next.source.id)) break;
    if (notes.declared.has(next.source.number)) break;
    const attachment = attachmentOf(draft, next, { widths, lines, at: to });
    if (!attachment || (notes.wholeLines && attachment !== 'title')) break;
    if (draft.last.source.rule !== undefined || isTitleOfRule(draft, next)) break;
    if (isOtherLook(draft, next) || verticalSpanAt(lines, to) || tableSpanAt(lines, to)) break;
    draft.add(next, attachment);
    to += 1;
  }
  return { unit: draft.finish(), to };
}

/** A line with a rule below begins a piece where a sentence ended before it. */
function isTitleOfRule(draft: UnitDraft, next: ReadLine): boolean {
  return next.source.rule !== undefined && endsSentence(draft.last.text);
}

/** Letters that differ this much are set for another purpose: a heading above its text. */
const OTHER_SIZE = 0.12;
/** Less is chance in the middle of a sentence. */
const SLIGHTLY_OTHER = 0.03;
const MAX_TITLE = 60;

function isOtherLook(draft: UnitDraft, next: ReadLine): boolean {
  const [first, last, after] = [draft.first.source.look, draft.last.source.look, next.source.look];
  if (!first || !last || !after) return false;
  const step = Math.abs(last.size - after.size);
  if (step >= OTHER_SIZE) return true;
  const isOther = step >= SLIGHTLY_OTHER || first.isStrong !== after.isStrong;
  return isOther && (endsSentence(draft.last.text) || isShort(draft.head));
}

const isShort = (text: string): boolean => text !== '' && text.length <= MAX_TITLE && !/[。、，]/.test(text);

function loneNumberMark(line: ReadLine): Mark {
  const value = Number(line.text.normalize('NFKC'));
  return { family: 'digit', system: 'digit', sign: line.text, rest: '', value, isWeak: false };
}

function tableAt(lines: readonly ReadLine[], from: number): Made | undefined {
  const span = tableSpanAt(lines, from);
  if (!span) return undefined;
  return {
    unit: { kind: 'table', lines: rangeOf(lines.slice(span.from, span.to)), rows: span.rows },
    to: span.to,
  };
}

function verticalAt(lines: readonly ReadLine[], from: number): Made | undefined {
  const span = verticalSpanAt(lines, from);
  const inSpan = span ? lines.slice(span.from, span.to) : [];
  const [first, last] = [inSpan[0], inSpan.at(-1)];
  if (!span || !first || !last) return undefined;
  const text = inSpan.map((line) => line.text).join('');
  const lineCount = inSpan.length;
  return {
    unit: {
      kind: 'vertical',
      lines: rangeOf(inSpan),
      text,
      mark: undefined,
      rest: text,
      first,
      last,
      lineCount,
      speaker: undefined,
    },
    to: span.to,
  };
}

function rangeOf(lines: readonly ReadLine[]): { from: number; to: number } {
  return { from: lines[0]?.source.number ?? 0, to: lines.at(-1)?.source.number ?? 0 };
}
