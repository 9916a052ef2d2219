import * as v from 'valibot';
import { line, requiredLine, text } from './fields';
import { draftEntries, stampEntries } from './record-stamp';

/** 期: one yearly group. */
const entries = {
  kind: v.literal('cohort'),
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
  /** western year in which the fiscal year begins */
  fiscalYear: v.pipe(v.number(), v.integer(), v.minValue(1926), v.maxValue(2200)),
  theme: line,
  /** Markdown */
  summary: text,
  members: v.array(v.looseObject({ name: requiredLine, department: line })),
};

export const cohortDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const cohortSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type Cohort = v.InferOutput<typeof cohortSchema>;
