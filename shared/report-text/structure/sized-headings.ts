import type { HeadingSystem } from './heading-scopes';
import { isProse, isTitleLike } from './title-like';
import type { TextUnit, Unit } from './unit';

/** Letters larger than the usual by this share stand out. */
const LARGE = 1.12;
/** Where so many pieces stand out, none of them does. */
const MAX_SHARE = 0.5;

/**
 * Headings by the size of their letters, where the source tells it: larger than the text, short, and with a text
 * below. What stands large on a cover is no heading: headings begin with the first that has a text right below.
 */
export function withSizedHeadings(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
): readonly (HeadingSystem | undefined)[] {
  const large = units.flatMap((unit, index) => (isLarge(unit) ? [index] : []));
  if (large.length === 0 || large.length > Math.max(2, units.length * MAX_SHARE)) return systems;
  const first = large.find((index) => isText(units[index + 1]) && !isTitle(units, large, index));
  if (first === undefined) return systems;
  const sized = systems.map((system, index) => {
    const unit = units[index];
    if (system !== undefined || index < first || !unit || !isLarge(unit) || !units[index + 1]) return system;
    return isTitleLike(unit) && !unit.mark ? sizeSystem(unit) : system;
  });
  return sized.map((system, index) => levelledBySize(system, units[index], sized));
}

/** What stands beside headings of the same size is one of them, whatever its words say: はじめに, 第１回研究会. */
function levelledBySize(
  system: HeadingSystem | undefined,
  unit: Unit | undefined,
  systems: readonly (HeadingSystem | undefined)[],
): HeadingSystem | undefined {
  if ((system !== 'frame' && system !== 'session' && system !== 'dated') || !unit || !isLarge(unit))
    return system;
  const own = sizeSystem(unit);
  return systems.includes(own) ? own : system;
}

const sizeSystem = (unit: Unit): HeadingSystem => `size:${Math.round(sizeOf(unit) * 10)}`;

/** The one largest line of all, at the very beginning: what the document is called. */
function isTitle(units: readonly Unit[], large: readonly number[], index: number): boolean {
  const sizes = large.map((at) => sizeOf(units[at]));
  const own = sizeOf(units[index]);
  return index <= 2 && sizes.filter((size) => size >= own).length === 1 && large.length > 1;
}

function isLarge(unit: Unit): unit is TextUnit {
  return unit.kind === 'text' && unit.speaker === undefined && sizeOf(unit) >= LARGE;
}

const sizeOf = (unit: Unit | undefined): number =>
  unit?.kind === 'text' ? (unit.first.source.size ?? 1) : 1;

function isText(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'text' || sizeOf(unit) >= LARGE) return false;
  return isProse(unit.text) || unit.mark !== undefined;
}
