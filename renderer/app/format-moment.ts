import { formatEventDate } from '#shared/dates/format-date';
import { today } from './new-record';

const pad = (value: number): string => String(value).padStart(2, '0');

const clock = (moment: Date): string => `${moment.getHours()}:${pad(moment.getMinutes())}`;

/** A time stamp for reading: 14:32 for today, 令和8年11月22日 for any other day, in the person's own time zone. */
export function formatMoment(timestamp: string, now: Date = new Date()): string {
  const moment = new Date(timestamp);
  const day = today(moment);
  return day === today(now) ? `今日 ${clock(moment)}` : formatEventDate(day);
}

/** 今日, 昨日, or 令和8年11月22日. */
export function formatDay(timestamp: string, now: Date = new Date()): string {
  const day = today(new Date(timestamp));
  if (day === today(now)) return '今日';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === today(yesterday) ? '昨日' : formatEventDate(day);
}

/** 14:32 */
export const formatTime = (timestamp: string): string => clock(new Date(timestamp));

/** 今日 14:32, 昨日 9:05, 令和8年11月22日 14:32: where the hour tells two versions apart. */
export const formatDayAndTime = (timestamp: string, now: Date = new Date()): string =>
  `${formatDay(timestamp, now)} ${formatTime(timestamp)}`;
