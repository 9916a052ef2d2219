import * as v from 'valibot';
import { eventDate, line, partId, recordId, requiredLine, requiredText, text } from './fields';
import { draftEntries, stampEntries } from './record-stamp';
import { sourcePlaceSchema } from './source-place';

/** A show of hands. `percent` values are 0 to 100, `count` values are people. */
export const pollSchema = v.looseObject({
  id: partId,
  question: requiredLine,
  unit: v.picklist(['count', 'percent']),
  choices: v.pipe(
    v.array(v.looseObject({ label: requiredLine, value: v.pipe(v.number(), v.finite(), v.minValue(0)) })),
    v.minLength(2, '選択肢は2つ以上にしてください'),
  ),
});
export type Poll = v.InferOutput<typeof pollSchema>;

const insightSchema = v.looseObject({ id: partId, text: requiredText });

/** オフサイトミーティング: a dialogue record. Its モヤモヤ are openQuestion records that name it in `raisedIn`. */
const entries = {
  kind: v.literal('offsiteMeeting'),
  title: requiredLine,
  date: v.exactOptional(eventDate),
  place: v.exactOptional(line),
  counterpart: v.exactOptional(line),
  participants: v.array(requiredLine),
  cohortId: v.exactOptional(recordId),
  /** 【内容】, Markdown */
  content: text,
  /** 気付き */
  insights: v.array(insightSchema),
  polls: v.array(pollSchema),
  /** 次の一歩, Markdown */
  nextSteps: text,
  /** ids of attachment records, in the order shown */
  attachments: v.array(recordId),
  /** the report it was taken from */
  source: v.exactOptional(sourcePlaceSchema),
};

export const offsiteMeetingDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const offsiteMeetingSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type OffsiteMeeting = v.InferOutput<typeof offsiteMeetingSchema>;
