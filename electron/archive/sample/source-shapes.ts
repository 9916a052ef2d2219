import * as v from 'valibot';
import { actionStage, actionStatus } from '#shared/model/action-item';
import { eventDate, requiredLine, requiredText, tags, timestamp, visibility } from '#shared/model/fields';
import { questionStatus } from '#shared/model/open-question';

/** What a person writes in the sample's files. Strict: a misspelt field must not be left out in silence. */
const key = requiredLine;
const entry = { by: requiredLine, at: timestamp };
const common = { key, tags, visibility: v.exactOptional(visibility) };

export const nameFile = v.strictObject({ name: requiredLine });

const cohort = v.strictObject({
  ...common,
  number: v.number(),
  fiscalYear: v.number(),
  theme: requiredLine,
  summary: requiredText,
  members: v.pipe(v.array(v.strictObject({ name: requiredLine, department: requiredLine })), v.minLength(1)),
});
export const cohortsFile = v.array(cohort);
export type CohortSource = v.InferOutput<typeof cohort>;

export const reportFields = v.strictObject({
  title: requiredLine,
  cohort: key,
  date: eventDate,
  tags,
  visibility,
});
export type ReportFields = v.InferOutput<typeof reportFields>;

export const meetingFields = v.strictObject({
  title: requiredLine,
  date: eventDate,
  place: requiredLine,
  counterpart: requiredLine,
  participants: v.pipe(v.array(requiredLine), v.minLength(1)),
  cohort: v.exactOptional(key),
  tags,
  visibility,
  attachments: v.exactOptional(v.array(requiredLine), []),
});
export type MeetingFields = v.InferOutput<typeof meetingFields>;

const phrase = v.strictObject({
  ...common,
  text: requiredText,
  speaker: v.exactOptional(requiredLine),
  occasion: v.exactOptional(requiredLine),
  date: eventDate,
  cohort: v.exactOptional(key),
  comment: v.exactOptional(requiredText),
  source: v.exactOptional(v.strictObject({ in: key, exact: requiredText })),
  recommendations: v.array(v.strictObject({ ...entry, reason: requiredText })),
});
export const phrasesFile = v.array(phrase);
export type PhraseSource = v.InferOutput<typeof phrase>;

const question = v.strictObject({
  ...common,
  text: requiredText,
  raisedIn: key,
  cohort: v.exactOptional(key),
  status: questionStatus,
  answers: v.array(v.strictObject({ ...entry, in: v.exactOptional(key), note: requiredText })),
});
export const questionsFile = v.array(question);
export type QuestionSource = v.InferOutput<typeof question>;

const action = v.strictObject({
  ...common,
  text: requiredText,
  cohort: key,
  type: v.picklist(['team', 'pledge']),
  stage: actionStage,
  status: actionStatus,
  owner: v.exactOptional(requiredLine),
  due: v.exactOptional(eventDate),
  raisedIn: key,
  followUps: v.array(
    v.strictObject({ ...entry, note: requiredText, status: actionStatus, cohort: v.exactOptional(key) }),
  ),
});
export const actionsFile = v.array(action);
export type ActionSource = v.InferOutput<typeof action>;
