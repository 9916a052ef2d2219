import { columnsOf } from '../lines/characters';
import { closeLetterSpacing } from '../lines/close-letter-spacing';
import type { SourceLine } from '../lines/source-line';
import { markOf } from '../structure/mark-of';

const TITLE = /^[【＜<〈《［■◆●○\s]*(?:目次|もくじ|コンテンツ|CONTENTS|Contents|INDEX)[】＞>〉》］\s]*$/;
const LEADER =
  /[.．・･…‥·⋯―ー─\-＿_\s\u3000]{2,}\s*[-－(（]?\s*(?:[PpＰ][.．]?\s*)?[0-9０-９]{1,3}\s*[-－)）]?$/;
const DOTS = /[…‥⋯]|[.．・･·]{3,}/;
const PAGE_ONLY = /^(?:[PpＰ][.．]?\s*[0-9０-９]{0,3}|[0-9０-９]{1,3}|[.．・･…‥·⋯\s]+[0-9０-９]{0,3})$/;
const PAGE_TAIL = /(?:[PpＰ][.．]?\s*|\s)[0-9０-９]{1,3}$/;
const MAX_ENTRIES = 400;
const MAX_ENTRY_COLUMNS = 90;
const MIN_LEADERS = 3;

/** Ids of the list of contents, its title included; empty when there is none. */
export function contentsListLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const titleAt = lines
    .slice(0, MAX_ENTRIES)
    .findIndex((line) => line.text.length < 20 && TITLE.test(closeLetterSpacing(line.text)));
  const from = titleAt >= 0 ? titleAt : untitledStart(lines);
  if (from < 0) return new Set();
  const first = titleAt >= 0 ? from + 1 : from;
  const repeat = repeatOfFirstEntry(lines, first);
  const to = repeat > first ? repeat : lastEntry(lines, first);
  return new Set(lines.slice(from, to).map((line) => line.id));
}

/** A list without a title is known by its leaders: three lines in a row. */
function untitledStart(lines: readonly SourceLine[]): number {
  const head = lines.slice(0, MAX_ENTRIES);
  return head.findIndex((_, index) => {
    const next = head.slice(index, index + MIN_LEADERS);
    return (
      next.length === MIN_LEADERS &&
      next.every((line) => DOTS.test(line.text) && LEADER.test(line.text.slice(-40)))
    );
  });
}

/**
 * Where the body's first heading stands, if it repeats the list's first entry, perhaps numbered otherwise: the list
 * ends before it.
 */
function repeatOfFirstEntry(lines: readonly SourceLine[], first: number): number {
  const entry = entryKey(lines, first);
  if (entry.length < 2) return first;
  for (let index = first + 1; index < Math.min(lines.length, first + MAX_ENTRIES); index += 1) {
    const line = lines[index];
    if (!line || (isProse(line) && !isNumbered(line) && !isNumbered(lines[index - 1]))) return first;
    if (!isEntryOf(entry, entryKey(lines, index)) && !isRenumbered(lines, first, index)) continue;
    const previous = lines[index - 1];
    // the page number of the first page belongs to the page, not to the list
    return previous && index - 1 > first && isFirstPageNumber(lines, index - 1) ? index - 1 : index;
  }
  return first;
}

/** The page may stand right behind the title: `はじめに1`. */
const isEntryOf = (entry: string, heading: string): boolean =>
  entry === heading ||
  (heading.length >= 4 && entry.startsWith(heading) && /^[0-9]{1,3}$/.test(entry.slice(heading.length)));

/** `1. はじめに` in the list, `第１章 はじめに` above the text. */
function isRenumbered(lines: readonly SourceLine[], first: number, index: number): boolean {
  const [entry, heading] = [lines[first], lines[index]].map((line) => markOf(bareWords(line?.text ?? '')));
  if (!entry || !heading || entry.family === heading.family || entry.value !== heading.value) return false;
  const title = bare(heading.rest);
  return title.length >= MIN_TITLE && bare(entry.rest) === title;
}

const MIN_TITLE = 3;

function isFirstPageNumber(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined && /^[0-9０-９]{1,2}$/.test(line.text) && PAGE_ONLY.test(lines[index - 1]?.text ?? '')
  );
}

/** An entry without its page and spacing; with its title where that stands in the next line. */
function entryKey(lines: readonly SourceLine[], index: number): string {
  const text = bare(lines[index]?.text ?? '');
  const mark = markOf(text);
  return mark && mark.rest === '' ? text + bare(lines[index + 1]?.text ?? '') : text;
}

function bare(text: string): string {
  return bareWords(text)
    .normalize('NFKC')
    .replace(/[\s.．・…]+/g, '');
}

/** Without its page, as it is spaced. */
function bareWords(text: string): string {
  return closeLetterSpacing(text.slice(0, 200))
    .replace(LEADER, '')
    .replace(/[PpＰ]?[.．]?\s+[0-9０-９]{1,3}$/, '');
}

/** The line after the last that can be an entry. */
function lastEntry(lines: readonly SourceLine[], first: number): number {
  let to = first;
  for (let index = first; index < Math.min(lines.length, first + MAX_ENTRIES); index += 1) {
    const line = lines[index];
    if (!line || isProse(line)) break;
    const endsInPage =
      PAGE_ONLY.test(line.text) || LEADER.test(line.text.slice(-60)) || PAGE_TAIL.test(line.text.slice(-12));
    if (endsInPage) to = index + 1;
    else if (index - to >= 2) break;
  }
  return to;
}

/** A question may be an entry as long as a sentence, over two lines even: its number shows that it is one. */
function isNumbered(line: SourceLine | undefined): boolean {
  const family = line && markOf(line.text)?.family;
  return !/。$/.test(line?.text ?? '。') && (family === 'digit' || family === 'digits');
}

function isProse(line: SourceLine): boolean {
  if (LEADER.test(line.text.slice(-60))) return false;
  const columns = columnsOf(line.text.slice(0, 200));
  return columns > MAX_ENTRY_COLUMNS || /。$/.test(line.text) || (/[、。]/.test(line.text) && columns > 60);
}
