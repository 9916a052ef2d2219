import { expect, test } from 'vitest';
import { sittings } from './sittings';

const act = (minutes: number, by: string, what = 'changed') => ({
  at: new Date(Date.UTC(2024, 4, 10, 12, minutes)).toISOString(),
  by,
  what,
});
const both = (): boolean => true;

test('saves that follow each other are one sitting, a longer pause or another person ends it', () => {
  const acts = [act(40, '甲野'), act(31, '甲野'), act(20, '甲野'), act(19, '乙川'), act(18, '甲野')];
  expect(sittings(acts, both).map((group) => group.length)).toEqual([2, 1, 1, 1]);
});

test('what does not belong together stays apart, however soon it follows', () => {
  const acts = [act(3, '甲野'), act(2, '甲野', 'trashed'), act(1, '甲野')];
  const groups = sittings(acts, (newer, older) => newer.what === older.what);
  expect(groups.map((group) => group.length)).toEqual([1, 1, 1]);
});

test('of nothing there are none', () => expect(sittings([], both)).toEqual([]));
