import { ERAS } from './era';
import { type EventDate, eventDateFrom, eventDateParts } from './event-date';

const ERA =
  /^(令和|平成|昭和|[RHSrhs])\.?\s*(元|\d{1,2})\s*(?:年|[./-])?\s*(?:(\d{1,2})\s*(?:月|[./-])?\s*(?:(\d{1,2})\s*日?)?)?$/;
const WESTERN = /^(\d{4})\s*(?:年|[./-])?\s*(?:(\d{1,2})\s*(?:月|[./-])?\s*(?:(\d{1,2})\s*日?)?)?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a date as people in a city hall type it: `R3.4.16`, `令和3年4月16日`, `令和元年5月`, `2021/4/16`,
 * `2021-04`, `20210416`, full-width digits, a trailing weekday. Partial dates stay partial.
 * Undefined when the text is no date, or the day does not exist.
 */
export function parseEventDate(text: string): EventDate | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*[（(][日月火水木金土][)）]$/, '')
    .replace(/年度$/, '年');
  const eight = EIGHT_DIGITS.exec(plain);
  if (eight) return checked(Number(eight[1]), eight[2], eight[3]);
  const western = WESTERN.exec(plain);
  if (western) return checked(Number(western[1]), western[2], western[3]);
  const era = ERA.exec(plain);
  if (!era) return undefined;
  const mark = era[1]?.toUpperCase();
  const found = ERAS.find((candidate) => candidate.name === mark || candidate.letter === mark);
  const eraYear = era[2] === '元' ? 1 : Number(era[2]);
  if (!found || eraYear < 1) return undefined;
  return checked(found.firstYear + eraYear - 1, era[3], era[4]);
}

function checked(year: number, month: string | undefined, day: string | undefined): EventDate | undefined {
  const date = eventDateFrom({
    year,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  });
  return eventDateParts(date) ? date : undefined;
}
