import * as v from 'valibot';
import { line, recordId, requiredText, text, timestamp } from './fields';
import { draftEntries, stampEntries } from './record-stamp';
import { sourcePlaceSchema } from './source-place';

/** 未解決, 手がかりあり, 解けた */
export const questionStatus = v.picklist(['open', 'hinted', 'answered']);
export type QuestionStatus = v.InferOutput<typeof questionStatus>;

const answerSchema = v.looseObject({
  recordId: v.exactOptional(recordId),
  note: text,
  by: line,
  at: timestamp,
});

/** モヤモヤ: a question left open. */
const entries = {
  kind: v.literal('openQuestion'),
  text: requiredText,
  raisedIn: v.exactOptional(
    v.looseObject({
      recordId,
      /** place among the questions of its meeting, from 0 */
      position: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  cohortId: v.exactOptional(recordId),
  /** the report it was taken from */
  source: v.exactOptional(sourcePlaceSchema),
  status: questionStatus,
  answers: v.array(answerSchema),
};

export const openQuestionDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const openQuestionSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type OpenQuestion = v.InferOutput<typeof openQuestionSchema>;
