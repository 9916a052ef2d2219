import { VISIBILITY_LABELS } from '#shared/model/status-labels';
import { type FormLine, formToMeeting, type MeetingForm } from './meeting-form';
import type { PollForm } from './poll-form';
import { savedPolls } from './poll-form';
import { pollShares } from './poll-shares';

/** One part of a meeting that two versions say differently, as text. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What a reader needs to turn ids into words. */
export interface Names {
  readonly cohort: (id: string) => string;
  readonly attachment: (id: string) => string;
}

type Part = readonly [label: string, words: (form: MeetingForm, names: Names) => string];

const PARTS: readonly Part[] = [
  ['題名', (form) => formToMeeting('', form).meeting.title],
  ['日付', (form) => form.date],
  ['場所', (form) => form.place],
  ['相手', (form) => form.counterpart],
  ['参加者', (form) => form.participants.join('、')],
  ['期', (form, names) => (form.cohortId === '' ? '' : names.cohort(form.cohortId))],
  ['内容', (form) => form.content],
  ['モヤモヤ', (form) => linesText(form.questions)],
  ['気付き', (form) => linesText(form.insights)],
  ['挙手', (form) => form.polls.map(pollText).join('\n')],
  ['次の一歩', (form) => form.nextSteps],
  ['添付', (form, names) => form.attachments.map(names.attachment).join('\n')],
  ['タグ', (form) => form.tags.join('、')],
  ['公開範囲', (form) => VISIBILITY_LABELS[form.visibility]],
];

/** The parts of a meeting in which two versions differ, in the order of the editor. */
export function meetingDifferences(
  mine: MeetingForm,
  theirs: MeetingForm,
  names: Names,
): readonly Difference[] {
  return PARTS.map(([label, words]) => ({
    label,
    mine: words(mine, names),
    theirs: words(theirs, names),
  })).filter((part) => part.mine.trim() !== part.theirs.trim());
}

const linesText = (lines: readonly FormLine[]): string =>
  lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => `・${line.text}`)
    .join('\n');

function pollText(poll: PollForm): string {
  const [saved] = savedPolls([poll]);
  if (!saved) return '';
  return `${saved.question}：${pollShares(saved)
    .map((share) => `${share.label} ${share.words}`)
    .join('、')}`;
}
