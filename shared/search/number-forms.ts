import { inKanji, inKanjiFigures, smallNumber } from './kanji-numbers';

const NUMERAL = '0-9〇一二三四五六七八九十百千';
/** One number, not the parts of 3.5 or 10:30, which stay what they are. */
const NUMBER = new RegExp(
  `(?<![${NUMERAL}万億兆.:/-])[${NUMERAL}万億兆]+(?![.:/-]?[${NUMERAL}万億兆])`,
  'gu',
);
const LARGE_UNIT = /(?<=[万億兆])/u;
/** A form of one letter is in every other word: 一 for 1. */
const LEAST_FORM = 2;

/** A number cut at its large units: 12万5千 is [12, 万] and [5000, nothing]. */
interface Part {
  readonly value: number;
  readonly unit: string;
}

type Writer = (parts: readonly Part[]) => string;

const inDigits: Writer = (parts) =>
  parts.map(({ value, unit }) => (value > 0 || parts.length === 1 ? `${value}${unit}` : '')).join('');
const withThousands: Writer = (parts) => inDigits(parts).replaceAll(/(\d)000(?!\d)/gu, '$1千');
const byUnits: Writer = (parts) => parts.map(({ value, unit }) => inKanji(value) + unit).join('');
const byFigures: Writer = (parts) => parts.map(({ value, unit }) => inKanjiFigures(value) + unit).join('');
/** 12万5千 without its units, as statistics have it: 125000. */
const plainDigits: Writer = (parts) => {
  const sizes = new Map([
    ['', 1],
    ['万', 1e4],
    ['億', 1e8],
    ['兆', 1e12],
  ]);
  return String(parts.reduce((sum, { value, unit }) => sum + value * (sizes.get(unit) ?? 1), 0));
};
const WRITERS: readonly Writer[] = [inDigits, byUnits, withThousands, byFigures, plainDigits];

/**
 * The other ways to write the numbers of a folded term, all of them alike: 十年後 is 10年後, 12万5千人 is 十二万五千人 and
 * 125000人. Empty for terms without numbers. O(length).
 */
export function numberForms(folded: string): readonly string[] {
  const forms = WRITERS.map((write) =>
    folded.replaceAll(NUMBER, (number) => {
      const parts = partsOf(number);
      return parts ? write(parts) : number;
    }),
  );
  return [...new Set(forms)].filter((form) => form !== folded && form.length >= LEAST_FORM);
}

/** Digits alone are cut in fours from the end: 125000 is [12, 万] and [5000, nothing]. */
function groupsOf(digits: string): readonly Part[] {
  const groups = digits.match(/\d{1,4}(?=(?:\d{4})*$)/gu) ?? [];
  return groups.map((group, at) => ({
    value: Number(group),
    unit: ['', '万', '億', '兆'][groups.length - 1 - at] ?? '',
  }));
}

function partsOf(number: string): readonly Part[] | undefined {
  if (/^\d{5,16}$/u.test(number)) return groupsOf(number);
  const parts: Part[] = [];
  for (const piece of number.split(LARGE_UNIT)) {
    const unit = /[万億兆]$/u.exec(piece)?.[0] ?? '';
    const value = smallNumber(piece.slice(0, piece.length - unit.length));
    if (value === undefined) return undefined;
    parts.push({ value, unit });
  }
  // 〇〇市 leaves a name open.
  return parts.some(({ value }) => value > 0) ? parts : undefined;
}

const ANY_NUMERAL = new RegExp(`[${NUMERAL}万億兆]`, 'u');

/** Whether a place in a folded text is only a part of a longer number, in digits or kanji: 四種類 in 十四種類. */
export function cutsAnyNumber(surface: string, start: number, end: number): boolean {
  const joins = (at: number): boolean =>
    ANY_NUMERAL.test(surface.charAt(at - 1)) && ANY_NUMERAL.test(surface.charAt(at));
  return joins(start) || joins(end);
}
