import type { HeadingSystem } from './heading-scopes';
import { lookSystem } from './look-system';
import { isProse, isTitleLike } from './title-like';
import type { TextUnit, Unit } from './unit';

/** Letters larger than the usual by this share stand out. */
const LARGE = 1.12;
/** What is larger by less may be chance: a habit shows in all pieces of that look. */
const SLIGHT = 1.03;
/** Where so many of the letters stand out, none of them do. */
const MAX_SHARE = 0.5;
const MIN_SLIGHT = 2;
const CAPTION = /^(?:表|図|写真|グラフ)\s*[0-9０-９]{1,2}/;

/**
 * Headings by the look of their letters, where the source tells it: larger than the text, bold or of another font,
 * short, and with a text below. What stands out on a cover is no heading: headings begin with the first that has a
 * text right below.
 */
export function withLookHeadings(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
): readonly (HeadingSystem | undefined)[] {
  const standing = new Set([...clearlySeen(units), ...seenByHabit(units)]);
  const outstanding = units.flatMap((_, index) => (standing.has(index) ? [index] : []));
  const first = firstHeading(units, outstanding);
  if (first === undefined) return systems;
  const found = systems.map((system, index) => {
    const unit = units[index];
    if (system !== undefined || index < first || !standing.has(index) || !units[index + 1]) return system;
    return unit?.kind === 'text' && !unit.mark && mayHead(unit) ? systemOfLook(unit) : system;
  });
  const known = new Set(found);
  return found.map((system, index) =>
    standing.has(index) ? levelledByLook(system, units[index], known) : system,
  );
}

/** Pieces in letters much larger than the usual, bold ones, and those in another font. */
function clearlySeen(units: readonly Unit[]): readonly number[] {
  const seen = units.flatMap((unit, index) => {
    if (!isSpokenByNobody(unit)) return [];
    return sizeOf(unit) >= LARGE || (isStrong(unit) && !isLong(unit)) ? [index] : [];
  });
  return isMost(units, seen) ? [] : seen;
}

/** Pieces a little larger, where all of that size are short and have a text of the usual letters below. */
function seenByHabit(units: readonly Unit[]): readonly number[] {
  const bySize = new Map<number, number[]>();
  for (const [index, unit] of units.entries()) {
    const size = sizeOf(unit);
    if (!isSpokenByNobody(unit) || size < SLIGHT || size >= LARGE) continue;
    const known = bySize.get(size);
    if (known) known.push(index);
    else bySize.set(size, [index]);
  }
  return [...bySize.values()].flatMap((indices) => {
    const isHabit =
      indices.length >= MIN_SLIGHT &&
      !isMost(units, indices) &&
      indices.every((index) => {
        const unit = units[index];
        return unit?.kind === 'text' && mayHead(unit) && units[index + 1] !== undefined;
      }) &&
      indices.some((index) => isText(units[index + 1]));
    return isHabit ? indices : [];
  });
}

function isMost(units: readonly Unit[], indices: readonly number[]): boolean {
  const own = indices.reduce((sum, index) => sum + lettersOf(units[index]), 0);
  return own > units.reduce((sum, unit) => sum + lettersOf(unit), 0) * MAX_SHARE;
}

/** The first that has a text right below, with the larger ones it stands under. */
function firstHeading(units: readonly Unit[], outstanding: readonly number[]): number | undefined {
  const at = outstanding.findIndex(
    (index) => isText(units[index + 1]) && !isTitle(units, outstanding, index),
  );
  let first = outstanding[at];
  if (first === undefined) return undefined;
  for (let above = at - 1; above >= 0; above -= 1) {
    const index = outstanding[above];
    if (index !== first - 1) break;
    const look = lookOf(units[index]);
    const recurs = outstanding.slice(at).some((later) => lookOf(units[later]) === look);
    if (!recurs || look <= lookOf(units[first])) break;
    first = index;
  }
  return first;
}

/** What stands beside headings of the same look is one of them, whatever its words say: はじめに, 第１回研究会. */
function levelledByLook(
  system: HeadingSystem | undefined,
  unit: Unit | undefined,
  known: ReadonlySet<HeadingSystem | undefined>,
): HeadingSystem | undefined {
  if ((system !== 'frame' && system !== 'session' && system !== 'dated') || unit?.kind !== 'text')
    return system;
  const own = systemOfLook(unit);
  return known.has(own) ? own : system;
}

const systemOfLook = (unit: TextUnit): HeadingSystem =>
  lookSystem({ size: sizeOf(unit), isStrong: isStrong(unit) });

/** The one that stands out most of all, at the very beginning: what the document is called. */
function isTitle(units: readonly Unit[], outstanding: readonly number[], index: number): boolean {
  if (index > 2 || outstanding.length < 2) return false;
  const looks = outstanding.map((at) => lookOf(units[at]));
  const own = lookOf(units[index]);
  return looks.filter((look) => look >= own).length === 1;
}

const mayHead = (unit: TextUnit): boolean => isTitleLike(unit) && !CAPTION.test(unit.text);
const isLong = (unit: TextUnit): boolean => unit.text.length > 60;
const isSpokenByNobody = (unit: Unit): unit is TextUnit => unit.kind === 'text' && unit.speaker === undefined;

const sizeOf = (unit: Unit | undefined): number =>
  unit?.kind === 'text' ? (unit.first.source.look?.size ?? 1) : 1;
const isStrong = (unit: Unit | undefined): boolean =>
  unit?.kind === 'text' && unit.first.source.look?.isStrong === true;
/** Bold letters stand out as larger ones do. */
const lookOf = (unit: Unit | undefined): number => sizeOf(unit) + (isStrong(unit) ? 0.2 : 0);
const lettersOf = (unit: Unit | undefined): number => (unit?.kind === 'text' ? unit.text.length : 0);

function isText(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'text' || sizeOf(unit) >= LARGE) return false;
  return isProse(unit.text) || (unit.mark !== undefined && !isStrong(unit));
}
