import { eraOf } from './era';
import { eventDateParts } from './event-date';

/** 令和3年4月16日 (令和3年4月, 令和3年) for an event date; the text itself when it is no date. */
export function formatEventDate(date: string): string {
  const parts = eventDateParts(date);
  const era = eraOf(date);
  if (!parts || !era) return date;
  const eraYear = parts.year - era.firstYear + 1;
  const year = `${era.name}${eraYear === 1 ? '元' : eraYear}年`;
  const month = parts.month === undefined ? '' : `${parts.month}月`;
  const day = parts.day === undefined ? '' : `${parts.day}日`;
  return `${year}${month}${day}`;
}

/** 令和3年度 for a fiscal year given as its western year; 2019 is 令和元年度, as offices write it. */
export function formatFiscalYear(year: number): string {
  return `${formatEventDate(String(year))}度`;
}
