import { isFrameWord } from '../lines/frame-words';
import { isDatedTitle, isDialogueLabel } from './dialogue-words';
import { personLineOf } from './person-line';
import { isPledgeLabel } from './pledge-words';
import { stageOf } from './stage-words';

const LONGEST = 80;

/** A line that is a heading by its words, without any mark, and so never goes on with the line before. */
export function standsAlone(text: string): boolean {
  if (text.length > LONGEST) return false;
  return (
    isFrameWord(text) ||
    isDialogueLabel(text) ||
    isDatedTitle(text) ||
    stageOf(text) !== undefined ||
    isPledgeLabel(text) ||
    personLineOf(text) !== undefined
  );
}
