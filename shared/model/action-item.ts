import * as v from 'valibot';
import { eventDate, line, recordId, requiredText, text, timestamp } from './fields';
import { draftEntries, stampEntries } from './record-stamp';
import { sourcePlaceSchema } from './source-place';

/** まず取り組む, 次に取り組む, さらに取り組む */
export const actionStage = v.picklist(['first', 'next', 'further']);
export type ActionStage = v.InferOutput<typeof actionStage>;
/** これから, 取組中, 実施済み, 見送り */
export const actionStatus = v.picklist(['planned', 'doing', 'done', 'dropped']);
export type ActionStatus = v.InferOutput<typeof actionStatus>;

const followUpSchema = v.looseObject({
  by: line,
  at: timestamp,
  note: text,
  status: actionStatus,
  /** the cohort that took the item up */
  cohortId: v.exactOptional(recordId),
});

/** アクション: an item of a cohort's plan, or a member's pledge (宣言). */
const entries = {
  kind: v.literal('actionItem'),
  text: requiredText,
  cohortId: v.exactOptional(recordId),
  type: v.picklist(['team', 'pledge']),
  stage: actionStage,
  status: actionStatus,
  /** who does it; a pledge always has one */
  owner: v.exactOptional(line),
  due: v.exactOptional(eventDate),
  raisedIn: v.exactOptional(v.looseObject({ recordId })),
  /** the report it was taken from */
  source: v.exactOptional(sourcePlaceSchema),
  followUps: v.array(followUpSchema),
};

export const actionItemDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const actionItemSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type ActionItem = v.InferOutput<typeof actionItemSchema>;
