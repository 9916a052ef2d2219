import type { ActionStatus } from '../model/action-item';
import { liveRecord } from './live-record';
import type { Rule } from './rule';
import { settle } from './settle';
import { nextRevision } from './stamp';

interface FollowUp {
  readonly note: string;
  readonly status: ActionStatus;
  /** the 期 that took the item up */
  readonly cohortId?: string;
}

/** Writes down what became of an アクション; its status follows. */
export function followUpAction(id: string, { note, status, cohortId }: FollowUp): Rule {
  return (records, context) => {
    const item = liveRecord(records, 'actionItem', id);
    if (!item.ok) return item;
    const followUp = {
      by: context.by,
      at: context.at,
      note,
      status,
      ...(cohortId === undefined ? {} : { cohortId }),
    };
    const next = { ...item.value, status, followUps: [...item.value.followUps, followUp] };
    return settle(records, [nextRevision(item.value, next, context)], context);
  };
}
