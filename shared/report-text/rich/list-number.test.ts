import { expect, it } from 'vitest';
import { listNumber } from './list-number';

it.each([
  ['decimal', 12, '12'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 3, '03'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '(21)'],
  ['japaneseCounting', 11, '十一'],
  ['japaneseCounting', 20, '二十'],
  ['japaneseCounting', 45, '四十五'],
  ['aiueoFullWidth', 2, 'イ'],
  ['aiueoFullWidth', 47, 'アア'],
  ['irohaFullWidth', 3, 'ハ'],
  ['upperRoman', 9, 'IX'],
  ['lowerRoman', 14, 'xiv'],
  ['upperLetter', 27, 'AA'],
  ['bullet', 5, ''],
  ['koreanCounting', 5, '5'],
])('%s counts %i as %s', (format, value, shown) => {
  expect(listNumber(value, format)).toBe(shown);
});
