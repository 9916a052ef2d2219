import { isTitleLike } from './title-like';
import { systemOf, type TextUnit, type Unit } from './unit';

/** Pieces of one numbering or one sign, one right after the other: a list. */
export function unitsInRuns(units: readonly Unit[]): ReadonlySet<number> {
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
  const later = units
    .slice(index + 1, index + NUMBERING_REACH)
    .find((other) => other.kind === 'text' && other.mark && systemOf(other.mark) === system);
  return later?.kind === 'text' && later.mark?.value === unit.mark.value + 1;
}

/** A run of ■ or ◆ is headings with nothing under them where the sign heads text elsewhere. */
function withoutTitledRuns(units: readonly Unit[], runs: ReadonlySet<number>): ReadonlySet<number> {
  const heading = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (
      unit.kind === 'text' &&
      unit.mark &&
      /^[■□◆◇▼]/.test(unit.mark.sign) &&
      !runs.has(index) &&
      isTitleLike(unit)
    ) {
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

/** Whether a piece goes on with the mark of the one before it. */
export function isSibling(unit: TextUnit, next: Unit): boolean {
  if (next.kind !== 'text' || !unit.mark || !next.mark || systemOf(unit.mark) !== systemOf(next.mark))
    return false;
  if (unit.mark.family === 'session' || unit.mark.family === 'chapter') return false;
  if (unit.mark.family === 'label') return true;
  if (unit.mark.value === undefined || next.mark.value === undefined) return true;
  return next.mark.value === unit.mark.value + 1;
}
