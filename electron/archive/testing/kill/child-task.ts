import * as v from 'valibot';

/** What a process that is to be killed is told to do, as JSON in its first argument. */
export const childTaskSchema = v.object({
  folder: v.string(),
  desk: v.string(),
  seed: v.number(),
  kind: v.string(),
});
export type ChildTask = v.InferOutput<typeof childTaskSchema>;

/** What it says on the pipe, a line each, before and after every step. */
export const childLineSchema = v.variant('say', [
  v.object({ say: v.literal('opening') }),
  /** `at` is the moment every stamp of the step bears, in milliseconds */
  v.object({ say: v.literal('begin'), step: v.number(), at: v.number() }),
  v.object({ say: v.literal('done'), step: v.number() }),
  v.object({ say: v.literal('failed'), why: v.string() }),
]);
export type ChildLine = v.InferOutput<typeof childLineSchema>;
