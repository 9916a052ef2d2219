import * as v from 'valibot';
import { formatEventDate } from '#shared/dates/format-date';
import { parseEventDate } from '#shared/dates/parse-date';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import { visibility } from '#shared/model/fields';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import type { OpenQuestion } from '#shared/model/open-question';
import type { DraftOf } from '#shared/model/record';
import { sourcePlaceSchema } from '#shared/model/source-place';
import { pollFormSchema, pollToForm, savedPolls } from './poll-form';
import { proposeTitle } from './propose-title';

const lineSchema = v.looseObject({ id: v.string(), text: v.string() });
/** One モヤモヤ or 気付き. Fields of a newer version travel along. */
export type FormLine = v.InferOutput<typeof lineSchema>;

/**
 * A meeting as the editor holds it: half-typed dates and numbers stay as typed, empty lines are allowed, the
 * モヤモヤ are part of it. Also the shape of a rescue copy.
 */
export const meetingFormSchema = v.object({
  title: v.string(),
  date: v.string(),
  place: v.string(),
  counterpart: v.string(),
  participants: v.array(v.string()),
  /** '' = none */
  cohortId: v.string(),
  content: v.string(),
  questions: v.array(lineSchema),
  insights: v.array(lineSchema),
  polls: v.array(pollFormSchema),
  nextSteps: v.string(),
  tags: v.array(v.string()),
  visibility,
  attachments: v.array(v.string()),
  /** the report the meeting was taken from; nobody edits it */
  source: v.exactOptional(sourcePlaceSchema),
});
export type MeetingForm = v.InferOutput<typeof meetingFormSchema>;

/** A form for a meeting that begins now. */
export function newMeetingForm(today: string, cohortId: string): MeetingForm {
  return {
    title: '',
    date: formatEventDate(today),
    place: '',
    counterpart: '',
    participants: [],
    cohortId,
    content: '',
    questions: [],
    insights: [],
    polls: [],
    nextSteps: '',
    tags: [],
    visibility: DEFAULT_VISIBILITY.offsiteMeeting,
    attachments: [],
  };
}

export function meetingToForm(meeting: OffsiteMeeting, questions: readonly OpenQuestion[]): MeetingForm {
  const date = meeting.date === undefined ? '' : formatEventDate(meeting.date);
  const counterpart = meeting.counterpart ?? '';
  // A title that was only proposed goes on following what it was made of.
  const isProposed = meeting.title === proposeTitle({ counterpart, date, content: meeting.content });
  return {
    title: isProposed ? '' : meeting.title,
    date,
    place: meeting.place ?? '',
    counterpart,
    participants: meeting.participants,
    cohortId: meeting.cohortId ?? '',
    content: meeting.content,
    questions: questions.map(({ id, text }) => ({ id, text })),
    insights: meeting.insights,
    polls: meeting.polls.map(pollToForm),
    nextSteps: meeting.nextSteps,
    tags: meeting.tags,
    visibility: meeting.visibility,
    attachments: meeting.attachments,
    ...(meeting.source === undefined ? {} : { source: meeting.source }),
  };
}

/** What offsiteMeeting.save takes: always valid, whatever is half-written in the form. */
export function formToMeeting(id: string, form: MeetingForm) {
  const date = parseEventDate(form.date);
  const place = form.place.trim();
  const counterpart = form.counterpart.trim();
  const meeting: DraftOf<'offsiteMeeting'> = {
    id,
    kind: 'offsiteMeeting',
    title: form.title.trim() || proposeTitle(form),
    ...(date === undefined ? {} : { date }),
    ...(place === '' ? {} : { place }),
    ...(counterpart === '' ? {} : { counterpart }),
    ...(form.cohortId === '' ? {} : { cohortId: form.cohortId }),
    participants: form.participants,
    content: form.content,
    insights: form.insights.filter(isWritten),
    polls: savedPolls(form.polls),
    nextSteps: form.nextSteps,
    tags: form.tags,
    visibility: form.visibility,
    attachments: form.attachments,
    ...(form.source === undefined ? {} : { source: form.source }),
  };
  const questions = form.questions.filter(isWritten).map((line) => ({ id: line.id, text: line.text }));
  return { meeting, questions };
}

/** Nothing was written that would be a loss; date, cohort and 公開範囲 are filled in without a person. */
export function isBlankForm(form: MeetingForm): boolean {
  const texts = [form.title, form.place, form.counterpart, form.content, form.nextSteps];
  const lists = [form.participants, form.tags, form.attachments, savedPolls(form.polls)];
  return (
    texts.every((text) => text.trim() === '') &&
    lists.every((list) => list.length === 0) &&
    ![...form.questions, ...form.insights].some(isWritten)
  );
}

const isWritten = (line: FormLine): boolean => line.text.trim() !== '';
