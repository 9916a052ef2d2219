const DIGITS = '〇一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const NUMBER_IN_DATE = /[〇一二三四五六七八九十]+(?=[年月日])/gu;

/** Kanji numbers before 年, 月 and 日 as digits: 令和三年十二月二十一日 → 令和3年12月21日. O(length). */
export function withDigitsInDates(text: string): string {
  return text.replaceAll(NUMBER_IN_DATE, (number) => String(smallNumber(number) ?? number));
}

/**
 * The value of a number below 10,000 written in kanji or digits, by units or figure by figure: 二十四, 二四 and 24 are 24,
 * 7千 is 7000. Undefined for what is no number. O(length).
 */
export function smallNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (![...text].some((letter) => UNITS.has(letter))) return figures(text);
  let value = 0;
  let last = 10_000;
  let rest = '';
  for (const letter of text) {
    const unit = UNITS.get(letter);
    if (unit === undefined) {
      rest += letter;
      continue;
    }
    const count = rest === '' ? 1 : figures(rest);
    // Units go down: 百千 is none.
    if (count === undefined || count > 9 || unit >= last) return undefined;
    value += count * unit;
    last = unit;
    rest = '';
  }
  const ones = rest === '' ? 0 : figures(rest);
  return ones === undefined || ones >= last ? undefined : value + ones;
}

function figures(text: string): number | undefined {
  let digits = '';
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    digits += digit >= 0 ? digit : letter;
  }
  return /^\d{1,4}$/u.test(digits) ? Number(digits) : undefined;
}

/** A number below 10,000 by units: 24 → 二十四, 1200 → 千二百. */
export function inKanji(value: number): string {
  let written = '';
  for (const [letter, unit] of [['千', 1000] as const, ['百', 100] as const, ['十', 10] as const]) {
    const count = Math.floor(value / unit) % 10;
    if (count > 0) written += (count > 1 ? DIGITS.charAt(count) : '') + letter;
  }
  return written + (value % 10 > 0 ? DIGITS.charAt(value % 10) : '');
}

/** A number figure by figure: 2023 → 二〇二三. */
export function inKanjiFigures(value: number): string {
  return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join('');
}
