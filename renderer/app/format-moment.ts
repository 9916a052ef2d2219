import { formatEventDate } from '#shared/dates/format-date';
import { today } from './new-record';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A time stamp for reading: 14:32 for today, 令和8年11月22日 for any other day, in the person's own time zone. */
export function formatMoment(timestamp: string, now: Date = new Date()): string {
  const moment = new Date(timestamp);
  const day = today(moment);
  return day === today(now) ? `今日 ${moment.getHours()}:${pad(moment.getMinutes())}` : formatEventDate(day);
}
