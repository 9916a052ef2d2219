import type { ReadLine } from '../lines/read-line';
import { systemOf } from './unit';

/** How far back the number before a doubtful one may stand. */
const NUMBER_REACH = 3;

/** `３ 人に学ぶ…` looks like three persons; right after `２ …` it is the third item. */
export function confirmNumbers(lines: readonly ReadLine[]): ReadLine[] {
  const confirmed: ReadLine[] = [];
  for (const line of lines) {
    const { mark } = line;
    const isNext =
      mark?.isWeak &&
      confirmed.slice(-NUMBER_REACH).some((before) => {
        const other = before.mark;
        return (
          other &&
          !other.isWeak &&
          systemOf(other) === systemOf(mark) &&
          (other.value ?? 0) + 1 === mark.value
        );
      });
    confirmed.push(mark && isNext ? { ...line, mark: { ...mark, isWeak: false } } : line);
  }
  return confirmed;
}
