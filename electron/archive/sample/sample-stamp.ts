import type { EventDate } from '#shared/dates/event-date';

/** Who wrote something down, and when (ISO 8601 with offset). */
export interface Entry {
  readonly by: string;
  readonly at: string;
}

interface Stamp {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** The evening of a day in Japan, when notes get written; a month or year alone counts from its first day. */
export function eveningOf(date: EventDate): string {
  return `${date}${'-01-01'.slice(date.length - 4)}T20:30:00+09:00`;
}

/** The stamp of a record somebody made and others added to; the additions stand oldest first. */
export function sampleStamp(made: Entry, additions: readonly Entry[] = []): Stamp {
  const last = additions.at(-1) ?? made;
  return { revision: 1, createdAt: made.at, createdBy: made.by, updatedAt: last.at, updatedBy: last.by };
}
