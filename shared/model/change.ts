import * as v from 'valibot';
import { recordId } from './fields';
import { recordSchema } from './record';

/** One step of a transaction. `before` is the revision the record had (0 = it was not there). */
export const changeSchema = v.variant('op', [
  v.object({
    op: v.literal('put'),
    record: recordSchema,
    before: v.number(),
    /** it came out of the trash */
    restored: v.exactOptional(v.literal(true)),
  }),
  v.object({
    op: v.literal('purge'),
    id: recordId,
    before: v.number(),
    /** as it last was, so that the history can name it and bring it back */
    removed: v.exactOptional(recordSchema),
  }),
]);
export type Change = v.InferOutput<typeof changeSchema>;
