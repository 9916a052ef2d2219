import { fiscalYearOf } from '#shared/dates/event-date';
import { formatFiscalYear } from '#shared/dates/format-date';
import type { Cohort } from '#shared/model/cohort';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';

export type Grouping = 'fiscalYear' | 'cohort';

/** A line of the list: the head of a group, or a meeting in it. */
export type MeetingListRow =
  | { readonly type: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly type: 'meeting'; readonly key: string; readonly meeting: OffsiteMeeting };

/**
 * The list's lines, newest group and newest meeting first; meetings without a date or cohort come last.
 *
 * @param meetings newest first
 */
export function meetingRows(
  meetings: readonly OffsiteMeeting[],
  grouping: Grouping,
  cohorts: readonly Cohort[],
): readonly MeetingListRow[] {
  const groupOf = grouping === 'fiscalYear' ? fiscalYearGroup : cohortGroup(cohorts);
  const groups = new Map<number, { readonly label: string; readonly meetings: OffsiteMeeting[] }>();
  for (const meeting of meetings) {
    const { order, label } = groupOf(meeting);
    const group = groups.get(order) ?? { label, meetings: [] };
    group.meetings.push(meeting);
    groups.set(order, group);
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .flatMap(([order, group]): readonly MeetingListRow[] => [
      { type: 'group', key: `group-${order}`, label: group.label, count: group.meetings.length },
      ...group.meetings.map((meeting) => ({ type: 'meeting' as const, key: meeting.id, meeting })),
    ]);
}

/** `order`: the highest stands first. */
interface Group {
  readonly order: number;
  readonly label: string;
}

function fiscalYearGroup({ date }: OffsiteMeeting): Group {
  const year = date === undefined ? undefined : fiscalYearOf(date);
  return year === undefined
    ? { order: -1, label: '日付のない記録' }
    : { order: year, label: formatFiscalYear(year) };
}

function cohortGroup(cohorts: readonly Cohort[]): (meeting: OffsiteMeeting) => Group {
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  return ({ cohortId }) => {
    const cohort = byId.get(cohortId ?? '');
    if (!cohort) return { order: -1, label: '期を決めていない記録' };
    return {
      order: cohort.number,
      label: `第${cohort.number}期${cohort.theme ? `「${cohort.theme}」` : ''}`,
    };
  };
}
