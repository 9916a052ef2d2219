import { fail, ok } from '../contract/result';
import type { Change } from '../model/change';
import type { Rule } from './rule';

/** Removes a record for good; only one that lies in the trash. */
export const purgeRecord = (id: string): Rule => purgeRecords([id]);

/** Removes records for good, all of them or none; only such that lie in the trash. */
export function purgeRecords(ids: readonly string[]): Rule {
  return (records) => {
    const changes: Change[] = [];
    for (const id of new Set(ids)) {
      const current = records.get(id);
      if (!current) return fail({ code: 'not_found', id });
      if (current.deletedAt === undefined) {
        return fail({
          code: 'rule_broken',
          sentence: '完全に削除できるのは、ゴミ箱に入っている記録だけです',
        });
      }
      changes.push({ op: 'purge', id, before: current.revision, removed: current });
    }
    return ok(changes);
  };
}
