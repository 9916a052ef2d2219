import Fuse from 'fuse.js';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { foldText } from '#shared/search/fold';
import type { Grouping } from './meeting-rows';

/** How the list is narrowed down and laid out. */
export interface MeetingFilter {
  /** part of a title, counterpart or place, in any spelling; '' = all */
  readonly text: string;
  /** a cohort's id; '' = all */
  readonly cohortId: string;
  /** '' = all */
  readonly tag: string;
  readonly grouping: Grouping;
}

export const NO_FILTER: MeetingFilter = { text: '', cohortId: '', tag: '', grouping: 'fiscalYear' };

export const isNarrowed = ({ text, cohortId, tag }: MeetingFilter): boolean =>
  text.trim() !== '' || cohortId !== '' || tag !== '';

type TitleIndex = Fuse<{ readonly id: string; readonly words: string }>;

/** An index over titles, counterparts and places, folded so that width, kana and punctuation do not matter. */
export function titleIndex(meetings: readonly OffsiteMeeting[]): TitleIndex {
  const entries = meetings.map(({ id, title, counterpart, place }) => ({
    id,
    words: foldText([title, counterpart, place].filter((part) => part !== undefined).join('、')),
  }));
  // A typo is forgiven from about four characters on; less would let every short word match.
  return new Fuse(entries, { keys: ['words'], ignoreLocation: true, threshold: 0.25 });
}

/** The meetings that fit, in the order given. */
export function filterMeetings(
  meetings: readonly OffsiteMeeting[],
  filter: MeetingFilter,
  index: () => TitleIndex,
): readonly OffsiteMeeting[] {
  const wanted = foldText(filter.text);
  const named = wanted === '' ? undefined : meetingsNamed(wanted, index());
  return meetings.filter(
    (meeting) =>
      (filter.cohortId === '' || meeting.cohortId === filter.cohortId) &&
      (filter.tag === '' || meeting.tags.includes(filter.tag)) &&
      (named === undefined || named.has(meeting.id)),
  );
}

/** Ids of the meetings that hold the words as they stand; only where none does, of those with a typo's difference. */
function meetingsNamed(wanted: string, index: TitleIndex): ReadonlySet<string> {
  const hits = index.search(wanted).map((hit) => hit.item);
  const exact = hits.filter(({ words }) => words.includes(wanted));
  return new Set((exact.length > 0 ? exact : hits).map(({ id }) => id));
}
