import { eventDateParts } from '#shared/dates/event-date';
import { formatEventDate } from '#shared/dates/format-date';
import { parseEventDate } from '#shared/dates/parse-date';

/** What a typed text says as a date. */
export type DateReading =
  | { readonly state: 'empty' }
  /** `date` as YYYY, YYYY-MM or YYYY-MM-DD; `words` as 令和3年4月16日（金） */
  | { readonly state: 'read'; readonly date: string; readonly words: string }
  | { readonly state: 'unreadable' };

const WEEKDAYS = '日月火水木金土';

export function readDate(text: string): DateReading {
  if (text.trim() === '') return { state: 'empty' };
  const date = parseEventDate(text);
  if (date === undefined) return { state: 'unreadable' };
  return { state: 'read', date, words: formatEventDate(date) + weekdayOf(date) };
}

/** （金） for a whole date, nothing for a partial one. */
export function weekdayOf(date: string): string {
  const { year, month, day } = eventDateParts(date) ?? {};
  if (year === undefined || month === undefined || day === undefined) return '';
  return `（${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}）`;
}
