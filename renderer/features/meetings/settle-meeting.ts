import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import type { OpenQuestion } from '#shared/model/open-question';
import type { Content } from '#shared/record-diff/content';
import type { Choices } from '#shared/record-diff/settle-conflict';
import { formToMeeting, type MeetingForm, meetingToForm } from './meeting-form';

/** What a form says, as fields of a meeting; its モヤモヤ are one of them. */
export function formContent(id: string, form: MeetingForm): Content {
  const { meeting, questions } = formToMeeting(id, form);
  return { ...meeting, questions };
}

/**
 * The form after two versions were put together. What stays mine stays as it is typed, half-written dates and
 * numbers too.
 */
export function settledForm(mine: MeetingForm, settled: Content, choices: Choices): MeetingForm {
  // Put together field by field from two meetings with their questions.
  const { questions, ...meeting } = settled as OffsiteMeeting & { readonly questions: OpenQuestion[] };
  const both = meetingToForm(meeting as OffsiteMeeting, questions);
  const taken = Object.entries(both).filter(([field]) => (choices[field]?.keep ?? 'mine') !== 'mine');
  return { ...mine, ...Object.fromEntries(taken) };
}
