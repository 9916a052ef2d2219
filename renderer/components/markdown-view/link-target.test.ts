import { expect, test } from 'vitest';
import { linkTargetOf } from './link-target';

test.each([
  ['#/reports/01A', { kind: 'page' }],
  ['#fn-2', { kind: 'footnote', number: 2 }],
  ['#fnref-12', { kind: 'footnoteMark', number: 12 }],
  ['attachment:01ARZ3NDEKTSV4RRFFQ69G5FAV', { kind: 'attachment', id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }],
  ['https://example.jp/', { kind: 'external', url: 'https://example.jp/' }],
  ['mailto:a@example.jp', { kind: 'external', url: 'mailto:a@example.jp' }],
])('%s', (href, target) => {
  expect(linkTargetOf(href)).toEqual(target);
});
