import { expect, test } from 'vitest';
import { hashToRoute, routeToHash } from './route';
import { searchAddressIn } from './search-place';

test('what cannot be read in an address is left out', () => {
  expect(hashToRoute('#/search?q=対話&cohort=八&cohort=8&sort=size&similar=yes')).toEqual({
    page: 'search',
    query: '対話',
    filters: { cohort: [8] },
  });
});

test.each([
  ['#/search?q=%E5%AF%BE%E8%A9%B1&kind=report', '#/search?q=%E5%AF%BE%E8%A9%B1&kind=report'],
  ['[「対話」の検索](#/search?q=a&cohort=8)', '#/search?q=a&cohort=8'],
  ['http://127.0.0.1:26150/#/search?q=a を見て', '#/search?q=a'],
  ['対話', undefined],
  ['#/reports', undefined],
])('in %s the address is %s', (text, address) => {
  expect(searchAddressIn(text)).toBe(address);
});

test('a link that was copied can stand in a text, whatever was asked', () => {
  const address = routeToHash({ page: 'search', query: '対話 (市民) [1] "そのまま"' });
  expect(searchAddressIn(`[検索](${address})`)).toBe(address);
});
