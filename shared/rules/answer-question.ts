import type { QuestionStatus } from '../model/open-question';
import { liveRecord } from './live-record';
import type { Rule } from './rule';
import { settle } from './settle';
import { nextRevision } from './stamp';

interface Answer {
  readonly note: string;
  readonly status: QuestionStatus;
  /** the record that gave the answer */
  readonly recordId?: string;
}

/**
 * Adds an answer to a モヤモヤ and sets how far it is solved. An open question that gets an answer is at least hinted
 * at; `open` is for one that turned out not to be solved after all.
 */
export function answerQuestion(id: string, { note, status, recordId }: Answer): Rule {
  return (records, context) => {
    const question = liveRecord(records, 'openQuestion', id);
    if (!question.ok) return question;
    const answer = { note, by: context.by, at: context.at, ...(recordId === undefined ? {} : { recordId }) };
    const solved: QuestionStatus = status === 'open' && question.value.status === 'open' ? 'hinted' : status;
    const next = { ...question.value, status: solved, answers: [...question.value.answers, answer] };
    return settle(records, [nextRevision(question.value, next, context)], context);
  };
}
