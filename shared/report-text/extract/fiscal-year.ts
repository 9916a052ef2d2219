import { fiscalYearOf } from '../../dates/event-date';
import { parseEventDate } from '../../dates/parse-date';
import { dateIn } from '../lines/date-in-text';
import type { Fact, StudyMeeting } from '../report-reading';

const FISCAL =
  /((?:令和|平成|昭和)\s*(?:元|\d{1,2})|[RHS]\s?\d{1,2}|(?:19|20)\d{2})\s*年度(?!以降|まで|から|より|末)/g;
const BARE_YEAR = /^(?:【|『|「)?((?:19|20)\d{2})(?=\s|年|$)/;
const REACH = 400_000;

/** The fiscal year a report covers, as its western year: from its head, its meetings, or its words, in this order. */
export function fiscalYearIn(
  head: readonly string[],
  body: string,
  meetings: readonly StudyMeeting[],
): Fact<number> | undefined {
  const lines = head.map((line) => line.normalize('NFKC'));
  const named = lines.flatMap(fiscalYears);
  if (named[0] !== undefined) return { value: named[0], confidence: 'sure' };
  const ofMeetings = mostCommon(
    meetings.flatMap(({ date }) => (date === undefined ? [] : (fiscalYearOf(date) ?? []))),
  );
  if (ofMeetings !== undefined) return { value: ofMeetings, confidence: 'sure' };
  const bare = lines.flatMap((line) => BARE_YEAR.exec(line)?.[1] ?? []).map(Number);
  if (bare[0] !== undefined) return { value: bare[0], confidence: 'likely' };
  const dated = lines.flatMap((line) => dateIn(line)?.date ?? []).flatMap((date) => fiscalYearOf(date) ?? []);
  if (dated[0] !== undefined) return { value: dated[0], confidence: 'likely' };
  const mentioned = mostCommon(fiscalYears(body.slice(0, REACH).normalize('NFKC')));
  if (mentioned !== undefined) return { value: mentioned, confidence: 'guess' };
  const first = dateIn(body)?.date;
  const year = first === undefined ? undefined : fiscalYearOf(first);
  return year === undefined ? undefined : { value: year, confidence: 'guess' };
}

function fiscalYears(text: string): number[] {
  return [...text.matchAll(FISCAL)].flatMap((match) => {
    const year = parseEventDate(`${(match[1] ?? '').replace(/\s/g, '')}年`);
    return year === undefined ? [] : [Number(year)];
  });
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
