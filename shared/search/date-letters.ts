import { fiscalYearOf } from '../dates/event-date';
import { parseEventDate } from '../dates/parse-date';
import { withDigitsInDates } from './kanji-numbers';

/**
 * Dates as letters of an alphabet of their own, so that the text index finds them like words:
 *
 *     令和3年5月14日, R3.5.14, 2021/5/14   →   [F 2021][Y 2021][M 5][D 14]
 *     令和4年1月                           →   [F 2021][Y 2022][M 1]
 *     令和3年度                            →   [F 2021][Y 2021]
 *     5月14日                              →                  [M 5][D 14]
 *
 * A query for a year looks for [Y], for a month [Y][M], for a day [Y][M][D], for a day of any year [M][D],
 * for a fiscal year [F]: a prefix or a piece of what the unit holds. The letters are private-use characters
 * that folding drops from texts; Windows keeps its user-defined kanji (外字) below U+E800, out of their way.
 */
const DAY = 0xf000;
const MONTH = 0xf020;
const YEAR = 0xf100;
const FISCAL_YEAR = 0xf300;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2299;

/** What a written date says; `fiscal` marks a 年度. */
export interface WrittenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly fiscal?: boolean;
}

/** The letters a unit holds for a date. */
export function dateLetters(date: WrittenDate): string {
  const { year, month, day, fiscal } = date;
  const fiscalYear = fiscal
    ? year
    : year === undefined || month === undefined
      ? undefined
      : fiscalYearOf(isoMonth(year, month));
  return letter(FISCAL_YEAR, fiscalYear) + letter(YEAR, year) + monthLetter(month) + dayLetter(day);
}

/** The letters a query looks for. */
export function soughtDateLetters(date: WrittenDate): string {
  if (date.fiscal) return letter(FISCAL_YEAR, date.year);
  return letter(YEAR, date.year) + monthLetter(date.month) + dayLetter(date.day);
}

/** Whether letters of a unit name this fiscal year itself, and not only days of it. */
export function namesFiscalYear(letters: string, year: number): boolean {
  const name = letter(FISCAL_YEAR, year) + letter(YEAR, year);
  for (let at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
    const next = letters.charCodeAt(at + name.length);
    if (!(next > MONTH && next <= MONTH + 12)) return true;
  }
  return false;
}

const MONTH_AND_DAY = /^(\d{1,2})(?:月|\/)(\d{1,2})日?$/;

/**
 * Reads a word of a query as a date: `R3.5.14`, `令和3年`, `2021/5`, `令和3年度`, `5月14日`, `5/14`, `令和三年五月`,
 * `21/5/14`.
 * Undefined when it is none.
 */
export function parseSoughtDate(text: string): WrittenDate | undefined {
  const plain = withDigitsInDates(text.normalize('NFKC').trim());
  const monthAndDay = MONTH_AND_DAY.exec(plain);
  if (monthAndDay) return checkedDay(Number(monthAndDay[1]), Number(monthAndDay[2]));
  const parsed = parseEventDate(plain.replace(SHORT_YEAR, '20$1/'));
  if (parsed === undefined) return undefined;
  const [year, month, day] = parsed.split('-').map(Number);
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(plain.endsWith('年度') ? { fiscal: true } : {}),
  };
}

/** 21/5/14: with slashes nobody means an era. */
const SHORT_YEAR = /^(\d{2})\/(?=\d{1,2}\/\d{1,2}$)/;

function checkedDay(month: number, day: number): WrittenDate | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : undefined;
}

function isoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function letter(base: number, year: number | undefined): string {
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return '';
  return String.fromCharCode(base + year - FIRST_YEAR);
}

function monthLetter(month: number | undefined): string {
  return month === undefined ? '' : String.fromCharCode(MONTH + month);
}

function dayLetter(day: number | undefined): string {
  return day === undefined ? '' : String.fromCharCode(DAY + day);
}
