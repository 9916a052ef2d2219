import { fiscalYearOf } from '#shared/dates/event-date';
import { parseEventDate } from '#shared/dates/parse-date';

/** A cohort's number as typed (8, ８, 第8期); undefined when there is none between 1 and 999. */
export function readNumber(text: string): number | undefined {
  const digits = /^第?\s*(\d{1,3})\s*期?$/.exec(text.normalize('NFKC').trim())?.[1];
  const number = Number(digits);
  return digits !== undefined && number >= 1 ? number : undefined;
}

/** A fiscal year as typed (令和3年度, R3, 2021, 2021年度) as the western year it begins in. */
export function readYear(text: string): number | undefined {
  const date = parseEventDate(text);
  return date === undefined ? undefined : fiscalYearOf(date);
}
