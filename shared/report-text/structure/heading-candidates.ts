import { isFrameWord } from '../lines/frame-words';
import { isDatedTitle, isDialogueLabel } from './dialogue-words';
import { type HeadingSystem, systemKey } from './heading-scopes';
import { personLineOf } from './person-line';
import { isPledgeLabel } from './pledge-words';
import { pollCounts } from './poll';
import { stageOf } from './stage-words';
import { isProse, isTitleLike } from './title-like';
import { systemOf, type TextUnit, type Unit } from './unit';

/** The system in which a piece may be a heading; undefined where it is none for sure. */
export function candidateSystems(units: readonly Unit[]): (HeadingSystem | undefined)[] {
  const inRun = unitsInRuns(units);
  const bracketUses = countUses(units, 'bracket');
  return units.map((unit, index) => {
    if (unit.kind !== 'text' || unit.speaker !== undefined) return undefined;
    return markedSystem(unit, units, index, inRun.has(index), bracketUses) ?? wordSystem(unit, units, index);
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
      return isInRun || !next || mark.sign.startsWith('�') || unit.first.indent > 2 ? undefined : systemKey(mark);
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

/** Headings by their words alone. */
function wordSystem(unit: TextUnit, units: readonly Unit[], index: number): HeadingSystem | undefined {
  const { text, mark } = unit;
  const next = units[index + 1];
  if (!next || (mark && mark.family !== 'bullet' && !mark.isWeak && mark.family !== 'symbol')) return undefined;
  if (unit.rest.length > 80) return undefined;
  if (personLineOf(text) && next.kind === 'text' && !personLineOf(next.text)) {
    return isPersonsText(units, index) ? 'person' : undefined;
  }
  if (mark && mark.family === 'bullet') return undefined;
  if (isFrameWord(unit.rest)) return 'frame';
  if (isPledgeLabel(text)) return 'pledge';
  if (stageOf(text) !== undefined) return 'stage';
  if (isDatedTitle(text) && !isNextInSchedule(next)) return 'dated';
  return isDialogueLabel(text) ? 'label' : undefined;
}

/** Whether a person's own text begins below the name; on a cover the document begins there. */
function isPersonsText(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  if (next?.kind !== 'text') return false;
  const isNumbered = next.mark?.family === 'digit' && next.mark.value === 1;
  return isNumbered ? units.slice(0, index).some((unit) => unit.kind === 'text' && isProse(unit.text)) : !next.mark && isProse(next.text);
}

function isFollowedByProse(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return next?.kind === 'text' && !next.mark && isProse(next.text);
}

/** Pieces of one numbering or one sign, one right after the other: a list. */
function unitsInRuns(units: readonly Unit[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (unit.kind !== 'text' || !next || !isSibling(unit, next)) continue;
    runs.add(index);
    if (!goesOnLater(units, index + 1)) runs.add(index + 1);
  }
  return withoutTitledRuns(units, runs);
}

const NUMBERING_REACH = 60;

/** The last number of a run heads a text when its numbering goes on behind that text: 3 出席者, 4 内容 …, 5 次回. */
function goesOnLater(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  const next = units[index + 1];
  if (unit?.kind !== 'text' || unit.mark?.value === undefined || !next || isSibling(unit, next)) return false;
  const system = systemOf(unit.mark);
  const later = units.slice(index + 1, index + NUMBERING_REACH).find((other) => other.kind === 'text' && other.mark && systemOf(other.mark) === system);
  return later?.kind === 'text' && later.mark?.value === unit.mark.value + 1;
}

/** A run of ■ or ◆ is headings with nothing under them where the sign heads text elsewhere. */
function withoutTitledRuns(units: readonly Unit[], runs: ReadonlySet<number>): ReadonlySet<number> {
  const heading = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'text' && unit.mark && /^[■□◆◇▼]/.test(unit.mark.sign) && !runs.has(index) && isTitleLike(unit)) {
      heading.add(systemOf(unit.mark));
    }
  }
  return new Set(
    [...runs].filter((index) => {
      const unit = units[index];
      return !(unit?.kind === 'text' && unit.mark && heading.has(systemOf(unit.mark)) && isTitleLike(unit));
    }),
  );
}

function isSibling(unit: TextUnit, next: Unit): boolean {
  if (next.kind !== 'text' || !unit.mark || !next.mark || systemOf(unit.mark) !== systemOf(next.mark)) return false;
  if (unit.mark.family === 'session' || unit.mark.family === 'chapter') return false;
  if (unit.mark.value === undefined || next.mark.value === undefined) return true;
  return next.mark.value === unit.mark.value + 1;
}

function countUses(units: readonly Unit[], family: string): number {
  return units.filter((unit) => unit.kind === 'text' && unit.mark?.family === family).length;
}

const MAX_SCHEDULE_LINES = 6;
const MAX_SCHEDULE_TEXT = 160;

/**
 * A meeting in a list of dates: nothing but a few short items under it, then the next meeting. The same meeting
 * with a text of its own is a heading.
 */
function isScheduled(units: readonly Unit[], index: number): boolean {
  let length = 0;
  for (let at = index + 1; at <= index + MAX_SCHEDULE_LINES + 1; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind !== 'text') return at > index + 1;
    if (unit.mark?.family === 'session' || isNextInSchedule(unit)) return true;
    const isItem = unit.mark?.family === 'bullet' || unit.mark?.family === 'arrow' || (unit.lineCount === 1 && unit.text.length <= 30);
    if (!isItem || isTopHeading(unit)) return at > index + 1 && isTopHeading(unit);
    length += unit.text.length;
    if (length > MAX_SCHEDULE_TEXT) return false;
  }
  return false;
}

function isTopHeading(unit: TextUnit): boolean {
  const family = unit.mark?.family;
  return family === 'chapter' || (family === 'digit' && !unit.mark?.isWeak) || family === 'bracket';
}

/** Another event with its date in the same list: `夏期合宿 平成29年8月17日(西会場)`. */
function isNextInSchedule(unit: Unit): boolean {
  if (unit.kind !== 'text' || unit.mark || unit.text.length > 60) return false;
  return /\s(?:令和|平成|昭和|[RHS]|20\d\d)\s?\d{0,2}\s?[年.].*\d\s?(?:日|[）)]).{0,20}$/.test(unit.text) && !unit.text.includes('。');
}
