import * as v from 'valibot';
import type { Change } from '#shared/model/change';
import { recordSchema } from '#shared/model/record';
import { MAX_NESTING } from './snapshot/archive-file';
import { nestsDeeperThan } from './snapshot/nesting';
import { StoreError } from './store-error';

/** The archive's own brackets around a record. */
const AROUND_A_RECORD = 2;

/**
 * Changes as they will be read back: what JSON cannot hold is gone from them before memory shows it. Refuses a
 * record that the reader would refuse, so that no save can make the archive unreadable.
 */
export function inWrittenForm(changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => {
    if (change.op === 'purge') return change;
    const text = JSON.stringify(change.record);
    if (nestsDeeperThan(text, MAX_NESTING - AROUND_A_RECORD)) {
      throw new StoreError({ code: 'invalid_input', issues: ['記録の入れ子が深すぎます'] });
    }
    return { ...change, record: v.parse(recordSchema, JSON.parse(text)) };
  });
}
