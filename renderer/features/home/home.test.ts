import { expect, test } from 'vitest';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { phraseOfTheDay } from './phrase-of-the-day';

const phrases = Array.from(
  { length: 30 },
  (_, index): KeyPhrase => ({
    id: `01J8ZQ4T9Y00000000000000${String(index).padStart(2, '0')}`,
    kind: 'keyPhrase',
    text: `言葉${index}`,
    recommendations: [],
    tags: [],
    visibility: 'handoff',
    revision: 1,
    createdAt: '2026-04-01T09:00:00+09:00',
    createdBy: '甲野',
    updatedAt: '2026-04-01T09:00:00+09:00',
    updatedBy: '甲野',
  }),
);

const days = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
);

test('a day has one phrase, whatever the order they lie in', () => {
  for (const day of days)
    expect(phraseOfTheDay(phrases.toReversed(), day)).toBe(phraseOfTheDay(phrases, day));
});
test('over a year every phrase has its day', () => {
  expect(new Set(days.map((day) => phraseOfTheDay(phrases, day)?.id)).size).toBe(30);
});
test('an archive without phrases has none', () => expect(phraseOfTheDay([], '2026-01-01')).toBeUndefined());
