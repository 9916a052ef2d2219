import { fail, ok } from '../contract/result';
import type { Rule } from './rule';

/** Removes a record for good; only one that lies in the trash. */
export function purgeRecord(id: string): Rule {
  return (records) => {
    const current = records.get(id);
    if (!current) return fail({ code: 'not_found', id });
    if (current.deletedAt === undefined) {
      return fail({
        code: 'rule_broken',
        sentence: '完全に削除できるのは、ごみ箱に入っている記録だけです',
      });
    }
    return ok([{ op: 'purge', id, before: current.revision, removed: current }]);
  };
}
