const NUMBER_IN_DATE = /[一二三四五六七八九十]+(?=[年月日])/gu;
const DIGITS = '〇一二三四五六七八九';

/** Kanji numbers before 年, 月 and 日 as digits: 令和三年十二月二十一日 → 令和3年12月21日. O(length). */
export function withDigitsInDates(text: string): string {
  return text.replaceAll(NUMBER_IN_DATE, (number) => {
    const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
    const ten = number.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '〇')) * 10 : 0;
    return String(ten + Math.max(0, DIGITS.indexOf(ones || '〇')));
  });
}
