import { ok } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import { putChange } from './apply-changes';
import type { Rule } from './rule';
import { sameContent } from './same-content';
import { trashedRevision } from './stamp';

/**
 * Makes the archive say again what it said in an earlier state, by new revisions: the transaction can be taken back
 * like any other. Records that came later go to the trash, not away. References are not checked again, the state was
 * good once.
 */
export function restoreState(earlier: ArchiveRecords): Rule {
  return (records, context) => {
    const back = [...earlier.values()].flatMap((record): ArchiveRecord[] => {
      const current = records.get(record.id);
      if (current && sameContent(current, record)) return [];
      const revision = (current ?? record).revision + 1;
      return [{ ...record, revision, updatedAt: context.at, updatedBy: context.by }];
    });
    const later = [...records.values()]
      .filter((record) => !earlier.has(record.id) && record.deletedAt === undefined)
      .map((record) => trashedRevision(record, context));
    return ok([...back, ...later].map((record) => putChange(records, record)));
  };
}
