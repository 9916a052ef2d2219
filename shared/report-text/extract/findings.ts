import type { Block } from '../block';
import type { Findings } from '../report-reading';
import { actionsIn } from './actions';
import { dateDoubtsIn } from './date-doubts';
import { dialoguesIn } from './dialogues';
import { phrasesIn } from './phrases';
import { pledgesIn } from './pledges';
import { studyMeetingsIn } from './study-meetings';

/** Everything a body holds besides its words. Call again after a correction; `fiscalYear` as the reader settled it. */
export function findingsIn(blocks: readonly Block[], fiscalYear: number | undefined): Findings {
  const studyMeetings = studyMeetingsIn(blocks);
  const dialogues = dialoguesIn(blocks, fiscalYear);
  return {
    studyMeetings,
    dialogues,
    actions: actionsIn(blocks),
    pledges: pledgesIn(blocks),
    phrases: phrasesIn(blocks),
    dateDoubts: dateDoubtsIn(studyMeetings, dialogues, fiscalYear),
  };
}
