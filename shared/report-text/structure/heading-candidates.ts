import { isFrameWord } from '../lines/frame-words';
import { dialoguePartOf, isDatedTitle, isDialogueLabel } from './dialogue-words';
import { type HeadingSystem, systemKey } from './heading-scopes';
import { isEventInSchedule, isScheduled } from './meeting-schedule';
import { personLineOf } from './person-line';
import { isPledgeLabel } from './pledge-words';
import { pollCounts } from './poll';
import { isSibling, unitsInRuns } from './sibling-runs';
import { stageOf } from './stage-words';
import { isProse, isTitleLike } from './title-like';
import type { TextUnit, Unit } from './unit';

/** What stands behind a report, whatever stood before it. */
const APPENDIX = /^(?:資料|別紙|別添|別表|付録|附録|付属資料|添付資料|参考|参考資料|巻末資料)$/;

/** The system in which a piece may be a heading; undefined where it is none for sure. */
export function candidateSystems(units: readonly Unit[]): (HeadingSystem | undefined)[] {
  const inRun = unitsInRuns(units);
  const bracketUses = countUses(units, 'bracket');
  const ruleUses = countRules(units);
  const holdsDialogues = units.some((unit) => unit.kind === 'text' && isTellingPart(unit));
  return units.map((unit, index) => {
    if (unit.kind !== 'text' || unit.speaker !== undefined) return undefined;
    if (holdsDialogues && isPartOfDialogue(unit) && units[index + 1]) return 'dialoguePart';
    return (
      markedSystem(unit, units, index, inRun.has(index), bracketUses) ??
      wordSystem(unit, units, index) ??
      ruledSystem(unit, units[index + 1], (sign) => index > COVER_PIECES || (ruleUses.get(sign) ?? 0) > 1)
    );
  });
}

function markedSystem(
  unit: TextUnit,
  units: readonly Unit[],
  index: number,
  isInRun: boolean,
  bracketUses: number,
): HeadingSystem | undefined {
  const { mark } = unit;
  if (!mark || !isTitleLike(unit) || pollCounts(unit.text)) return undefined;
  const next = units[index + 1];
  switch (mark.family) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'clause':
      return systemKey(mark);
    case 'session':
      return isScheduled(units, index) ? undefined : systemKey(mark);
    case 'lenticular':
      return mark.rest === '' || (next && !isSibling(unit, next)) ? systemKey(mark) : undefined;
    case 'lenticularNumber':
      return isInRun ? undefined : systemKey(mark);
    case 'bracket':
      return bracketUses >= 2 && next !== undefined ? systemKey(mark) : undefined;
    case 'symbol':
      return isInRun || !next || mark.sign.startsWith('�') || unit.first.indent > 2
        ? undefined
        : systemKey(mark);
    case 'label':
      if (isInRun) return undefined;
      return APPENDIX.test(mark.system) ? 'frame' : systemKey(mark);
    case 'circled':
      return !isInRun && isFollowedByProse(units, index) ? systemKey(mark) : undefined;
    case 'digit':
    case 'digits':
    case 'roman':
    case 'kanji':
    case 'paren':
    case 'closeParen':
    case 'kana':
    case 'alpha':
      // the last heading of a document may have nothing under it, the first of a numbering may not
      return isInRun || (!next && mark.value === 1) ? undefined : systemKey(mark);
    default:
      return undefined;
  }
}

/** A short line with a rule below it, which no mark explains. */
function ruledSystem(
  unit: TextUnit,
  next: Unit | undefined,
  isHeadingRule: (sign: string) => boolean,
): HeadingSystem | undefined {
  const sign = unit.last.source.rule;
  if (sign === undefined || !next || !isTitleLike(unit) || unit.mark?.family === 'bullet') return undefined;
  return isHeadingRule(sign) ? `ruled:${sign}` : undefined;
}

/** 【内容】, ＜気づき＞, `モヤモヤ：` alone in their line. */
function isPartOfDialogue({ text, mark }: TextUnit): boolean {
  if (mark && (mark.rest !== '' || (mark.family !== 'lenticular' && mark.family !== 'bracket'))) return false;
  return mark ? dialoguePartOf(text) !== undefined : isDialogueLabel(text);
}

/** 所感 alone may be a chapter; 内容 and モヤモヤ tell that the document records dialogues. */
function isTellingPart(unit: TextUnit): boolean {
  return isPartOfDialogue(unit) && dialoguePartOf(unit.text) !== 'insight';
}

/** Headings by their words alone. */
function wordSystem(unit: TextUnit, units: readonly Unit[], index: number): HeadingSystem | undefined {
  const { text, mark } = unit;
  const next = units[index + 1];
  if (!next || (mark && mark.family !== 'bullet' && !mark.isWeak && mark.family !== 'symbol'))
    return undefined;
  if (unit.rest.length > 80) return undefined;
  if (personLineOf(text) && next.kind === 'text' && !personLineOf(next.text)) {
    return isPersonsText(units, index) ? 'person' : undefined;
  }
  if (mark && mark.family === 'bullet') return undefined;
  if (isFrameWord(unit.rest)) return 'frame';
  if (isPledgeLabel(text)) return 'pledge';
  if (stageOf(text) !== undefined) return 'stage';
  if (isDatedTitle(text) && !isEventInSchedule(next)) return 'dated';
  return undefined;
}

/** Whether a person's own text begins below the name; on a cover the document begins there. */
function isPersonsText(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  if (next?.kind !== 'text') return false;
  const isNumbered = next.mark?.family === 'digit' && next.mark.value === 1;
  return isNumbered
    ? units.slice(0, index).some((unit) => unit.kind === 'text' && isProse(unit.text))
    : !next.mark && isProse(next.text);
}

function isFollowedByProse(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return next?.kind === 'text' && !next.mark && isProse(next.text);
}

/** A rule used once, at the very beginning, is the title's. */
const COVER_PIECES = 3;

function countRules(units: readonly Unit[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const unit of units) {
    const sign = unit.kind === 'text' ? unit.last.source.rule : undefined;
    if (sign !== undefined) uses.set(sign, (uses.get(sign) ?? 0) + 1);
  }
  return uses;
}

function countUses(units: readonly Unit[], family: string): number {
  return units.filter((unit) => unit.kind === 'text' && unit.mark?.family === family).length;
}
