import { fail, ok } from '../contract/result';
import type { ArchiveRecord } from '../model/record';
import { applyChanges, putChange } from './apply-changes';
import { takenNumber } from './check-record';
import type { Rule } from './rule';
import { sameContent } from './same-content';
import { contentOf, firstRevision, nextRevision } from './stamp';

/**
 * Makes what a record once said its next revision, out of the trash; a purged record comes back. Its references are
 * not checked again, they were good once; a 期's number may have been given away meanwhile and is.
 *
 * @param version the record as an earlier version had it
 * @param expectedRevision the revision the person saw; 0 = the record was purged. Another one is a `conflict`.
 */
export function restoreVersion(version: ArchiveRecord, expectedRevision: number): Rule {
  return (records, context) => {
    const current = records.get(version.id);
    if (current && current.revision !== expectedRevision) return fail({ code: 'conflict', current });
    if (!current && expectedRevision !== 0) return fail({ code: 'not_found', id: version.id });
    const content = contentOf(version);
    const next = current
      ? nextRevision(current, content, context)
      : { ...firstRevision(content, context), revision: version.revision + 1 };
    if (current && sameContent(current, next)) return ok([]);
    const changes = [putChange(records, next)];
    const sentence = takenNumber(next, current, applyChanges(records, changes));
    return sentence === undefined ? ok(changes) : fail({ code: 'rule_broken', sentence });
  };
}
