import type { TextUnit, Unit } from './unit';

const MAX_SCHEDULE_LINES = 6;
const MAX_SCHEDULE_TEXT = 160;

/**
 * A meeting in a list of dates: nothing but a few short items under it, then the next meeting. The same meeting
 * with a text of its own is a heading.
 */
export function isScheduled(units: readonly Unit[], index: number): boolean {
  if (isNamedBefore(units, index)) return false;
  let length = 0;
  for (let at = index + 1; at <= index + MAX_SCHEDULE_LINES + 1; at += 1) {
    const unit = units[at];
    if (unit?.kind !== 'text') return at > index + 1;
    if (unit.mark?.family === 'session' || isEventInSchedule(unit)) return true;
    const isItem =
      unit.mark?.family === 'bullet' ||
      unit.mark?.family === 'arrow' ||
      (unit.lineCount === 1 && unit.text.length <= 30 && !unit.text.includes('。'));
    if (!isItem || isTopHeading(unit)) return at > index + 1 && isTopHeading(unit);
    length += unit.text.length;
    if (length > MAX_SCHEDULE_TEXT) return false;
  }
  return false;
}

const LOOK_BACK = 80;

/** Whether the meeting was listed before, with fewer words: `第１回研究会（R3.4.16）`, then with its subject. */
function isNamedBefore(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit?.kind !== 'text' || !/[「『]/.test(unit.rest)) return false;
  return units.slice(Math.max(0, index - LOOK_BACK), index).some((before) => {
    const isSame =
      before.kind === 'text' && before.mark?.family === 'session' && before.mark.value === unit.mark?.value;
    return isSame && before.text.length < unit.text.length;
  });
}

function isTopHeading(unit: TextUnit): boolean {
  const family = unit.mark?.family;
  return family === 'chapter' || (family === 'digit' && !unit.mark?.isWeak) || family === 'bracket';
}

/** Another event with its date in the same list: `夏期合宿 平成29年8月17日(西会場)`. */
export function isEventInSchedule(unit: Unit): boolean {
  if (unit.kind !== 'text' || unit.mark || unit.text.length > 60) return false;
  return (
    /\s(?:令和|平成|昭和|[RHS]|20\d\d)\s?\d{0,2}\s?[年.].*\d\s?(?:日|[）)]).{0,20}$/.test(unit.text) &&
    !unit.text.includes('。')
  );
}
