import { type EventDate, eventDateFrom, eventDateParts, fiscalYearOf } from '../../dates/event-date';
import type { DateDoubt, Dialogue, StudyMeeting } from '../report-reading';

/**
 * Dates that cannot be meant as written: a meeting before the one it follows, or a date outside the fiscal year,
 * where a year more sets it right. Writers forget in January that the year has changed.
 */
export function dateDoubtsIn(
  meetings: readonly StudyMeeting[],
  dialogues: readonly Dialogue[],
  fiscalYear: number | undefined,
): DateDoubt[] {
  const ofMeetings = meetings.flatMap((meeting, index) => {
    const before = meetings.slice(0, index).findLast((other) => other.date !== undefined);
    if (!meeting.date || !before?.date || meeting.date >= before.date)
      return outsideDoubt(meeting, meetingName(meeting), fiscalYear);
    const proposed = yearLater(meeting.date);
    return proposed >= before.date
      ? [doubt(meeting, meetingName(meeting), meeting.date, proposed, 'orderOfMeetings')]
      : [];
  });
  return [
    ...ofMeetings,
    ...dialogues.flatMap((dialogue) => outsideDoubt(dialogue, dialogue.title, fiscalYear)),
  ];
}

function outsideDoubt(
  found: StudyMeeting | Dialogue,
  text: string,
  fiscalYear: number | undefined,
): DateDoubt[] {
  if (!found.date || fiscalYear === undefined || fiscalYearOf(found.date) === fiscalYear) return [];
  const proposed = yearLater(found.date);
  return fiscalYearOf(proposed) === fiscalYear
    ? [doubt(found, text, found.date, proposed, 'outsideFiscalYear')]
    : [];
}

function doubt(
  { lines, headingPath }: StudyMeeting | Dialogue,
  text: string,
  date: EventDate,
  proposed: EventDate,
  reason: DateDoubt['reason'],
): DateDoubt {
  return { lines, headingPath, text, date, proposed, reason };
}

/** The same day a year later; 29 February becomes its month. */
function yearLater(date: EventDate): EventDate {
  const parts = eventDateParts(date);
  if (!parts) return date;
  const later = eventDateFrom({ ...parts, year: parts.year + 1 });
  return eventDateParts(later) ? later : later.slice(0, 7);
}

function meetingName({ number, title }: StudyMeeting): string {
  return title === undefined ? `第${number}回` : `第${number}回「${title}」`;
}
