import { fail, ok, type Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord, RecordDraft } from '../model/record';
import type { Rule, RuleContext } from './rule';
import { sameContent } from './same-content';
import { settleAll } from './settle';
import { contentOf, firstRevision, nextRevision } from './stamp';

/**
 * Keeps what an editor holds as the record's next revision.
 *
 * @param expectedRevision the revision the editor started from; 0 = the record is new. Another one is a `conflict`,
 * unless the record says the very same already: then this is a repeated request, and nothing is to be done.
 */
export function saveRecord(draft: RecordDraft, expectedRevision: number): Rule {
  return (records, context) => {
    const current = records.get(draft.id);
    const next = revisionFrom(current, draft, context);
    if (current && sameContent(current, next)) return ok([]);
    const expected = expectRevision(records, draft, expectedRevision);
    if (!expected.ok) return expected;
    return settleAll(records, [next], context);
  };
}

/** The revision that a draft makes of the record there is. */
export function revisionFrom(
  current: ArchiveRecord | undefined,
  draft: RecordDraft,
  context: RuleContext,
): ArchiveRecord {
  return current ? nextRevision(current, draft, context) : firstRevision(contentOf(draft), context);
}

/** Whether the draft was made from the record as it is now, and may become its next revision. */
export function expectRevision(
  records: ArchiveRecords,
  draft: RecordDraft,
  expectedRevision: number,
): Result<ArchiveRecord | undefined> {
  const current = records.get(draft.id);
  if (!current) {
    return expectedRevision === 0 ? ok(undefined) : fail({ code: 'not_found', id: draft.id });
  }
  if (current.revision !== expectedRevision) return fail({ code: 'conflict', current });
  if (current.kind !== draft.kind) {
    return fail({ code: 'rule_broken', sentence: '記録の種類はあとから変えられません' });
  }
  if (current.deletedAt !== undefined) {
    return fail({
      code: 'rule_broken',
      sentence: 'この記録はゴミ箱に入っています。元に戻してから書き直してください',
    });
  }
  return ok(current);
}
