import { fail } from '../contract/result';
import type { RecordDraft } from '../model/record';
import type { Rule } from './rule';
import { sameContent } from './same-content';
import { settle } from './settle';
import { contentOf, firstRevision, nextRevision } from './stamp';

/**
 * Adds new records, all or none; they may refer to each other. One that is there with the same content is passed
 * over, so that a repeated request changes nothing; with other content it is a `conflict`.
 */
export function addAll(drafts: readonly RecordDraft[]): Rule {
  return (records, context) => {
    if (new Set(drafts.map((draft) => draft.id)).size < drafts.length) {
      return fail({ code: 'rule_broken', sentence: '同じ番号の記録が2つ入っています' });
    }
    for (const draft of drafts) {
      const current = records.get(draft.id);
      if (current && !sameContent(current, nextRevision(current, draft, context))) {
        return fail({ code: 'conflict', current });
      }
    }
    const added = drafts.filter((draft) => !records.has(draft.id));
    return settle(
      records,
      added.map((draft) => firstRevision(contentOf(draft), context)),
      context,
    );
  };
}
