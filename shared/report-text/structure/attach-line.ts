import { columnsOf, openBrackets } from '../lines/characters';
import { continues } from '../lines/continues';
import { endsInDate } from '../lines/date-in-text';
import type { ReadLine } from '../lines/read-line';
import type { WrapWidths } from '../lines/wrap-width';
import type { Mark } from './mark';
import { isCountsOnly, pollCounts } from './poll';
import { completesStage } from './stage-words';
import { standsAlone } from './stands-alone';
import type { UnitDraft } from './unit-draft';

/** What is known of the page around a line. */
export interface LineSetting {
  readonly widths: WrapWidths;
  readonly lines: readonly ReadLine[];
  /** index of the line that may be attached */
  readonly at: number;
}

const MAX_TITLE_COLUMNS = 70;
/** Lines below this are too short to have been cut in front of a heading. */
const CUT_COLUMNS = 60;

/** How a line belongs to the piece before it: as the title of a mark alone, as its continuation, or not at all. */
export function attachmentOf(
  draft: UnitDraft,
  next: ReadLine,
  setting: LineSetting,
): 'title' | 'joined' | undefined {
  const { mark, head, last } = draft;
  if (mark?.family === 'session' && isMeetingDetail(draft, next)) return 'joined';
  if (draft.count === 1 && completesStage(head, next.text)) return 'joined';
  if (isCountsOnly(next.text) && /[？?かのね]$/.test(last.text)) return 'joined';
  if (mark && draft.isMarkAlone) return isTitleFor(mark, next) ? 'title' : undefined;
  if (next.mark && !(next.mark.isWeak || isInSentence(draft, next))) return undefined;
  if (beginsField(next.text) && openBrackets(head) === 0 && !/[ぁ-ん、]$/.test(last.text)) return undefined;
  if (draft.count === 1 && isClosed(head)) return undefined;
  if (standsAlone(next.text) && openBrackets(head) === 0 && last.columns < CUT_COLUMNS) return undefined;
  return continues(openPieceOf(draft, setting), next) ? 'joined' : undefined;
}

function openPieceOf(draft: UnitDraft, { widths, lines, at }: LineSetting): Parameters<typeof continues>[0] {
  return {
    text: draft.head,
    first: draft.first,
    last: draft.last,
    lineCount: draft.count,
    widths: [widths.around[at - 1], widths.whole].filter((width) => width !== undefined),
    after: lines[at + 1],
    isIndentLost: widths.isIndentLost,
    isIndentKept: widths.isIndentKept,
    mayBeHeading: draft.mark !== undefined && draft.mark.family !== 'bullet' && draft.mark.family !== 'arrow',
  };
}

function isTitleFor(mark: Mark, next: ReadLine): boolean {
  if (mark.family === 'lenticular' || mark.family === 'bracket' || mark.family === 'session') return false;
  if (mark.family === 'label') return isTitleOfLabel(next);
  if (mark.family === 'bullet' || mark.family === 'symbol' || mark.family === 'arrow') return !next.mark;
  return (
    (!next.mark || next.mark.isWeak) &&
    columnsOf(next.text) <= MAX_TITLE_COLUMNS &&
    !/[。、]$/.test(next.text)
  );
}

/** The line below 提案１ may as well be the first of a text: only a short one is its title. */
const MAX_LABEL_TITLE = 44;

const isTitleOfLabel = (next: ReadLine): boolean =>
  !next.mark && next.gap === 0 && columnsOf(next.text) <= MAX_LABEL_TITLE && !/[。、：:]/.test(next.text);

/** The date in brackets, or the subject in quotation marks, in the line after the meeting's name. */
function isMeetingDetail(draft: UnitDraft, next: ReadLine): boolean {
  if (draft.count > 2 || next.mark) return false;
  const isDate = next.text.length <= 30 && /^[（(].*[）)]$/.test(next.text) && endsInDate(next.text);
  const isSubject =
    /^[「『]/.test(next.text) && /[」』]$/.test(next.text) && /[）)」回会]$/.test(draft.last.text);
  return isDate || isSubject;
}

/** A caption, a meeting with its subject, a poll with its counts, or a title that closes with its date, ends where it ends. */
function isClosed(text: string): boolean {
  if (/^(?:表|図|写真|資料)\s*[0-9０-９]{0,2}[\s\u3000：:]/.test(text)) return true;
  if (/^第.{1,4}回/.test(text) && /[」』]$/.test(text) && openBrackets(text) === 0) return true;
  return pollCounts(text) !== undefined || (text.length <= 60 && !text.includes('。') && endsInDate(text));
}

/** `講師：消防本部`, `「まち」：魅力`, `質問１ …`: a field of a form begins a piece of its own. */
function beginsField(text: string): boolean {
  return /^(?:[「【]?[^\s：:、。（()]{1,10}[」】]?[：:]\S|(?:質問|設問|問|Q|Ｑ)\s?[0-9０-９]{1,2}[\s\u3000.．])/.test(
    text.slice(0, 16),
  );
}

/** A number or a letter at the start of a line may as well be the middle of a sentence cut there. */
function isInSentence(draft: UnitDraft, next: ReadLine): boolean {
  const family = next.mark?.family;
  if (family !== 'digit' && family !== 'kanji' && family !== 'kana' && family !== 'alpha') return false;
  return openBrackets(draft.head) > 0 && !draft.mark;
}
