import { expect, test } from 'vitest';
import { readNumber, readYear } from './read-numbers';

test.each([
  ['8', 8],
  ['８', 8],
  ['第8期', 8],
  ['0', undefined],
  ['八', undefined],
  ['', undefined],
])('cohort number %s', (typed, number) => expect(readNumber(typed)).toBe(number));

test.each([
  ['令和3年度', 2021],
  ['R3', 2021],
  ['2021', 2021],
  ['2021年度', 2021],
  ['平成30年度', 2018],
  ['そのうち', undefined],
])('fiscal year %s', (typed, year) => expect(readYear(typed)).toBe(year));
