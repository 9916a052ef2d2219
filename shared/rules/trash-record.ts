import { fail, ok } from '../contract/result';
import { meetingQuestions } from './meeting-questions';
import type { Rule } from './rule';
import { settle } from './settle';
import { trashedRevision } from './stamp';

/**
 * Moves a record to the trash. With a meeting go its モヤモヤ that nobody has answered; an answered one is other
 * people's work and stays. Nothing happens to a record that lies there already.
 */
export function trashRecord(id: string, expectedRevision: number): Rule {
  return (records, context) => {
    const current = records.get(id);
    if (!current) return fail({ code: 'not_found', id });
    if (current.deletedAt !== undefined) return ok([]);
    if (current.revision !== expectedRevision) return fail({ code: 'conflict', current });
    const along =
      current.kind === 'offsiteMeeting'
        ? meetingQuestions(records, id).filter((question) => question.answers.length === 0)
        : [];
    return settle(
      records,
      [current, ...along].map((record) => trashedRevision(record, context)),
      context,
    );
  };
}
