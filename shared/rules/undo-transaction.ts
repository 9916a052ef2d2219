import { fail, ok, type Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import { applyChanges, putChange } from './apply-changes';
import { takenNumber } from './check-record';
import type { Rule, RuleContext } from './rule';
import { sameContent } from './same-content';
import { trashedRevision } from './stamp';

/** What a transaction did to one record; undefined = it was not there. */
export interface UndoStep {
  readonly before: ArchiveRecord | undefined;
  readonly after: ArchiveRecord | undefined;
}

/**
 * Takes a transaction back by new revisions that say what was there before. A record that the transaction had added
 * goes to the trash, not away: words written are never lost by 元に戻す. References are not checked again, they were
 * good once; a 期's number may have been given away meanwhile and is.
 */
export function undoTransaction(steps: readonly UndoStep[]): Rule {
  return (records, context) => {
    const written: ArchiveRecord[] = [];
    for (const step of steps) {
      const back = takenBack(records, step, context);
      if (!back.ok) return back;
      if (back.value) written.push(back.value);
    }
    const changes = written.map((record) => putChange(records, record));
    const after = applyChanges(records, changes);
    for (const record of written) {
      const sentence = takenNumber(record, records.get(record.id), after);
      if (sentence !== undefined) return fail({ code: 'rule_broken', sentence });
    }
    return ok(changes);
  };
}

function takenBack(
  records: ArchiveRecords,
  { before, after }: UndoStep,
  context: RuleContext,
): Result<ArchiveRecord | undefined> {
  const id = after?.id ?? before?.id ?? '';
  const current = records.get(id);
  if (!isStill(current, after)) {
    return fail(current ? { code: 'conflict', current } : { code: 'not_found', id });
  }
  if (before) {
    const revision = (current ?? before).revision + 1;
    return ok({ ...before, revision, updatedAt: context.at, updatedBy: context.by });
  }
  if (!current || current.deletedAt !== undefined) return ok(undefined);
  return ok(trashedRevision(current, context));
}

/**
 * Whether the record says what the transaction left. A later revision may: when what came after was taken back, 元に戻す
 * goes on to the transaction before.
 */
function isStill(current: ArchiveRecord | undefined, after: ArchiveRecord | undefined): boolean {
  if (current === undefined || after === undefined) return current === after;
  return current.revision === after.revision || sameContent(current, after);
}
