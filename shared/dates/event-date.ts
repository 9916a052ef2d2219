/**
 * A calendar date of an event, whole or partial: `2021-04-16`, `2021-04` or `2021`.
 * Never a timestamp: an off-site meeting took place on a day, in no time zone.
 */
export type EventDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export interface EventDateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31, valid in its month */
  readonly day?: number;
}

/** The parts of a well-formed event date; undefined when the text is none (a 31st of April is none). */
export function eventDateParts(date: string): EventDateParts | undefined {
  const match = SHAPE.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** `2021-04-16` from parts; parts that are absent are left out. */
export function eventDateFrom(parts: EventDateParts): EventDate {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  if (parts.month === undefined) return pad(parts.year, 4);
  if (parts.day === undefined) return `${pad(parts.year, 4)}-${pad(parts.month, 2)}`;
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/** The Japanese fiscal year (April to March) a date lies in; a bare year counts as that fiscal year. */
export function fiscalYearOf(date: EventDate): number | undefined {
  const parts = eventDateParts(date);
  if (!parts) return undefined;
  return parts.month !== undefined && parts.month < 4 ? parts.year - 1 : parts.year;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2
    ? isLeap
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}
