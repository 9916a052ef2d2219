import type { Handlers } from '#shared/contract/dispatcher';
import { answerQuestion } from '#shared/rules/answer-question';
import { followUpAction } from '#shared/rules/follow-up-action';
import { recommendPhrase, withdrawRecommendation } from '#shared/rules/recommend-phrase';
import { saveMeeting } from '#shared/rules/save-meeting';
import type { AppContext } from './app-context';
import { commitRecord } from './commit';

/** What people do with meetings, phrases, questions and actions beyond editing them. */
export function createDialogueHandlers(context: AppContext) {
  return {
    'offsiteMeeting.save': ({ meeting, expectedRevision, questions }) =>
      commitRecord(context, saveMeeting(meeting, expectedRevision, questions), 'offsiteMeeting', meeting.id),
    'keyPhrase.recommend': ({ id, reason }) =>
      commitRecord(context, recommendPhrase(id, reason), 'keyPhrase', id),
    'keyPhrase.withdrawRecommendation': ({ id, at }) =>
      commitRecord(context, withdrawRecommendation(id, at), 'keyPhrase', id),
    'openQuestion.answer': ({ id, ...answer }) =>
      commitRecord(context, answerQuestion(id, answer), 'openQuestion', id),
    'actionItem.followUp': ({ id, ...followUp }) =>
      commitRecord(context, followUpAction(id, followUp), 'actionItem', id),
  } satisfies Partial<Handlers>;
}
