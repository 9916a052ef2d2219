import { isFrameWord } from '../lines/frame-words';
import { isDatedTitle, isDialogueLabel } from './dialogue-words';
import { personLineOf } from './person-line';
import { isPledgeLabel } from './pledge-words';
import { stageOf } from './stage-words';

const LONGEST = 80;
/** What a cover gives a line of its own: the fiscal year, the municipality. */
const COVER_LINE =
  /^(?:(?:平成|令和)\s?[0-9０-９元]{1,2}|20[0-9]{2})\s?年度(?:[\s\u3000].{0,30})?$|^[\u3041-\u9fff々ヶ]{2,7}[市町村](?:役所|役場)?$/;

/** A line that is a heading by its words, without any mark, and so never goes on with the line before. */
export function standsAlone(text: string): boolean {
  if (text.length > LONGEST) return false;
  return (
    isFrameWord(text) ||
    isDialogueLabel(text) ||
    isDatedTitle(text) ||
    stageOf(text) !== undefined ||
    isPledgeLabel(text) ||
    personLineOf(text) !== undefined ||
    COVER_LINE.test(text)
  );
}
