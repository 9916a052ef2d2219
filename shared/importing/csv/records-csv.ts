import { formatEventDate } from '../../dates/format-date';
import type { Cohort } from '../../model/cohort';
import type { KeyPhrase } from '../../model/key-phrase';
import type { OffsiteMeeting } from '../../model/offsite-meeting';
import type { OpenQuestion } from '../../model/open-question';
import { CSV_COLUMNS, type CsvField } from './columns';
import { writeCsv } from './write-csv';

/** Phrases as a CSV that Excel opens and that comes in again. */
export function phrasesCsv(phrases: readonly KeyPhrase[], cohorts: readonly Cohort[]): string {
  return csvOf(
    'keyPhrase',
    phrases.map((phrase) => ({
      text: phrase.text,
      speaker: phrase.speaker,
      occasion: phrase.occasion,
      date: phrase.date && formatEventDate(phrase.date),
      cohort: cohortWord(phrase.cohortId, cohorts),
      comment: phrase.comment,
      tags: phrase.tags.join('、'),
    })),
  );
}

/** Meetings as a CSV; lines of a cell are the モヤモヤ and 気付き, one each. */
export function meetingsCsv(
  meetings: readonly OffsiteMeeting[],
  questions: readonly OpenQuestion[],
  cohorts: readonly Cohort[],
): string {
  return csvOf(
    'offsiteMeeting',
    meetings.map((meeting) => ({
      title: meeting.title,
      date: meeting.date && formatEventDate(meeting.date),
      place: meeting.place,
      counterpart: meeting.counterpart,
      participants: meeting.participants.join('、'),
      cohort: cohortWord(meeting.cohortId, cohorts),
      content: meeting.content,
      questions: questions
        .filter((question) => question.raisedIn?.recordId === meeting.id)
        .sort((a, b) => (a.raisedIn?.position ?? 0) - (b.raisedIn?.position ?? 0))
        .map((question) => oneLine(question.text))
        .join('\n'),
      insights: meeting.insights.map((insight) => oneLine(insight.text)).join('\n'),
      nextSteps: meeting.nextSteps,
      tags: meeting.tags.join('、'),
    })),
  );
}

type Row = Readonly<Partial<Record<CsvField, string | undefined>>>;

function csvOf(kind: keyof typeof CSV_COLUMNS, rows: readonly Row[]): string {
  const columns = CSV_COLUMNS[kind];
  return writeCsv([
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ]);
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function cohortWord(id: string | undefined, cohorts: readonly Cohort[]): string | undefined {
  const cohort = cohorts.find((one) => one.id === id);
  return cohort && `第${cohort.number}期`;
}
