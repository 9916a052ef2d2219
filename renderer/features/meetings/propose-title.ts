import { eraOf } from '#shared/dates/era';
import { eventDateParts } from '#shared/dates/event-date';
import { formatEventDate } from '#shared/dates/format-date';
import { parseEventDate } from '#shared/dates/parse-date';

interface Known {
  readonly counterpart: string;
  /** as typed */
  readonly date: string;
  readonly content: string;
}

const LONGEST_FROM_CONTENT = 30;

/**
 * A title for a meeting that has none, in the way the reports write them: 市民活動センター長との対話（R3.5.14）. Never
 * empty, so that a note is never refused for want of a title.
 */
export function proposeTitle({ counterpart, date, content }: Known): string {
  const who = counterpart.trim();
  const day = parseEventDate(date);
  if (who !== '') return `${who}との対話${day === undefined ? '' : `（${shortDate(day)}）`}`.slice(0, 1_000);
  if (day !== undefined) return `オフサイトミーティング（${formatEventDate(day)}）`;
  const first = content
    .split('\n')
    .map((line) => line.replace(/^[\s　#>*+・◆■★-]+/, '').trim())
    .find((line) => line !== '');
  if (first === undefined) return '題名のないオフサイトミーティング';
  return first.length > LONGEST_FROM_CONTENT ? `${first.slice(0, LONGEST_FROM_CONTENT)}…` : first;
}

/** R3.5.14, as in the headings of the reports. */
function shortDate(date: string): string {
  const era = eraOf(date);
  const parts = eventDateParts(date);
  if (!era || !parts) return date;
  return [`${era.letter}${parts.year - era.firstYear + 1}`, parts.month, parts.day]
    .filter((part) => part !== undefined)
    .join('.');
}
