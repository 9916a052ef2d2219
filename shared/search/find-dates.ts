import { ERAS } from '../dates/era';
import { eventDateFrom, eventDateParts } from '../dates/event-date';
import type { WrittenDate } from './date-letters';
import { smallNumber } from './kanji-numbers';

/** A date in a folded text. */
export interface FoundDate extends WrittenDate {
  /** UTF-16 offsets into the folded text */
  readonly start: number;
  readonly end: number;
}

const ERA = '(?<era>令和|平成|昭和|(?<![a-z])[rhs])\\.?';
const ERA_YEAR = `${ERA}(?<eraYear>元|\\d{1,2})(?!\\d)`;
const MONTH = '(?<month>1[0-2]|0?[1-9])(?!\\d)';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)';
const KANJI = '〇一二三四五六七八九十';
/** The same before 年, 月 and 日, where they may be in kanji: 昭和六十三年八月十五日, 二〇二三年. */
const ERA_YEAR_ANY = `${ERA}(?<eraYear>元|\\d{1,2}(?!\\d)|[${KANJI}]{1,3})`;
const YEAR_ANY = `(?<!\\d)(?<year>\\d{4})|(?<![${KANJI}])(?<kanjiYear>[一二][〇一二三四五六七八九]{3})`;
const MONTH_ANY = `(?<month>(?:1[0-2]|0?[1-9])(?!\\d)|[${KANJI}]{1,2})`;
const DAY_ANY = `(?<day>(?:3[01]|[12]\\d|0?[1-9])(?!\\d)|[${KANJI}]{1,3})`;
/** 令和3年5月14日, 2021年5月, r3年, 平成17年度, 令和三年五月 */
const WITH_KANJI = new RegExp(
  `(?:${ERA_YEAR_ANY}|${YEAR_ANY})年(?:(?<fiscal>度)|${MONTH_ANY}月(?:${DAY_ANY}(?:日|(?=-)))?)?`,
  'g',
);
/** r3.5.14, 2021/5, h26; a bare four-digit number is no year */
const WITH_POINTS = new RegExp(
  `(?:${ERA_YEAR}(?:[./-]${MONTH}(?:[./-]${DAY})?)?|(?<![\\d./:-])(?<year>\\d{4})[./-](?<month2>1[0-2]|0?[1-9])(?!\\d)(?:[./-](?<day2>3[01]|[12]\\d|0?[1-9])(?!\\d))?)`,
  'g',
);
const ANY_DIGIT = /[\d元]/;
const MONTH_AND_DAY = new RegExp(`(?<![\\d${KANJI}])${MONTH_ANY}月${DAY_ANY}日`, 'g');
/** the last day of 26-27 */
const UNTIL = /-(3[01]|[12]\d|0?[1-9])(?![\d./-])日?/y;

/**
 * Finds the dates written in a folded text: 令和3年5月14日, r3.5.14, h26, 平成17年度, 2021/5/14, 5月14日,
 * 昭和六十三年, and the days of r3.7.26-27 one by one. In the order of the text for each form. O(length).
 */
export function findDates(folded: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  // Most texts hold no date, and looking for a letter is far cheaper than for a form.
  const forms = [
    ...(folded.includes('年') ? [WITH_KANJI] : []),
    ...(ANY_DIGIT.test(folded) ? [WITH_POINTS] : []),
    ...(folded.includes('月') ? [MONTH_AND_DAY] : []),
  ];
  for (const form of forms) {
    // matchAll would copy the expression for every text.
    form.lastIndex = 0;
    for (let match = form.exec(folded); match; match = form.exec(folded)) {
      const start = match.index;
      if (found.some((date) => start < date.end && start >= date.start)) continue;
      found.push(...datesIn(match.groups ?? {}, folded, start, start + match[0].length));
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function datesIn(groups: Groups, folded: string, start: number, end: number): readonly FoundDate[] {
  const year = yearOf(groups);
  const month = upTo(12, numberOf(groups.month ?? groups.month2));
  const day = upTo(31, numberOf(groups.day ?? groups.day2));
  if (year === undefined) return month && day ? [{ month, day, start, end }] : [];
  if (groups.fiscal !== undefined) return [{ year, fiscal: true, start, end }];
  if (month === undefined) return [{ year, start, end }];
  if (day === undefined || !exists(year, month, day)) return [{ year, month, start, end }];
  const days: FoundDate[] = [];
  for (let next = day; next <= lastDay(folded, end, day) && exists(year, month, next); next++) {
    days.push({ year, month, day: next, start, end });
  }
  return days;
}

function lastDay(folded: string, end: number, day: number): number {
  UNTIL.lastIndex = end;
  return Math.max(day, numberOf(UNTIL.exec(folded)?.[1]) ?? day);
}

function yearOf(groups: Groups): number | undefined {
  const { era, eraYear } = groups;
  const year = groups.year ?? groups.kanjiYear;
  if (year !== undefined) return numberOf(year);
  const found = ERAS.find((candidate) => candidate.name === era || candidate.letter.toLowerCase() === era);
  const count = eraYear === '元' ? 1 : numberOf(eraYear);
  return found && count && count < 100 ? found.firstYear + count - 1 : undefined;
}

/** Digits are held to what a month or a day may be by the form already, kanji are not. */
function upTo(most: number, value: number | undefined): number | undefined {
  return value !== undefined && value >= 1 && value <= most ? value : undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : smallNumber(digits);
}

function exists(year: number, month: number, day: number): boolean {
  return eventDateParts(eventDateFrom({ year, month, day })) !== undefined;
}
