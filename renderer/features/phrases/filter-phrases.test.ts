import { expect, test } from 'vitest';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { filterPhrases, valuesOf } from './filter-phrases';
import { quotation } from './quotation';

let count = 0;
const phrase = (facts: Partial<KeyPhrase>): KeyPhrase => {
  count += 1;
  return {
    id: `01J8ZQ4T9Y00000000000000${String(count).padStart(2, '0')}`,
    kind: 'keyPhrase',
    text: 'まず机を離れる',
    recommendations: [],
    tags: [],
    visibility: 'handoff',
    revision: 1,
    createdAt: '2026-04-01T09:00:00+09:00',
    createdBy: '甲野',
    updatedAt: '2026-04-01T09:00:00+09:00',
    updatedBy: '甲野',
    ...facts,
  };
};

const ALL = { cohortId: '', tag: '', speaker: '', recommended: 'all' } as const;
const old = phrase({ date: '2019-05-01', tags: ['人事'], speaker: '部長' });
const fresh = phrase({
  date: '2022-05-01',
  tags: ['対話'],
  recommendations: [{ by: '乙川', reason: '', at: '2026-04-01T09:00:00+09:00' }],
});

test('newest first', () => expect(filterPhrases([old, fresh], ALL, undefined)).toEqual([fresh, old]));
test.each([
  [{ ...ALL, tag: '人事' }, [old]],
  [{ ...ALL, speaker: '部長' }, [old]],
  [{ ...ALL, recommended: 'recommended' as const }, [fresh]],
  [{ ...ALL, cohortId: 'x' }, []],
])('%j narrows the list', (filter, expected) =>
  expect(filterPhrases([old, fresh], filter, undefined)).toEqual(expected),
);
test('the phrase asked for by name is there whatever the filter, first', () => {
  expect(filterPhrases([old, fresh], { ...ALL, tag: '対話' }, old.id)).toEqual([old, fresh]);
});
test('values come most frequent first', () => {
  expect(valuesOf([old, fresh, phrase({ tags: ['対話'] })], (one) => one.tags)).toEqual(['対話', '人事']);
});
test.each([
  [{ text: 'やってみる' }, '「やってみる」'],
  [
    { text: 'やってみる', speaker: '部長', occasion: '激励会', date: '2021-05-13' },
    '「やってみる」（部長、激励会、令和3年5月13日）',
  ],
  [{ text: 'やってみる', date: '2021' }, '「やってみる」（令和3年）'],
])('a phrase is copied with its source', (facts, text) => expect(quotation(facts)).toBe(text));
