import { expect, it } from 'vitest';
import { isWellNested } from './well-nested';

it.each([
  '<a><b x="1" y=\'>\'/>話<c:d >した</c:d\n></a>',
  '<?xml version="1.0"?><!-- <b> --><a><![CDATA[<b>]]></a>',
])('takes %j', (xml) => {
  expect(isWellNested(xml)).toBe(true);
});

it.each([
  ['a tag closed by another', '<a><b>話</a></b>'],
  ['a tag that is never closed', '<a><b>話</b>'],
  ['one closed twice', '<a></a></a>'],
  ['half a tag', '<a>話</a'],
  ['a sign that begins nothing', '<a>1 < 2</a>'],
  ['zeros where words were', '<a>\0\0\0</a>'],
])('refuses %s', (_name, xml) => {
  expect(isWellNested(xml)).toBe(false);
});

it('takes no longer a tag for a long text', () => {
  const timeOf = (tags: number): number => {
    const xml = `<a>${'<b c="d">話</b>'.repeat(tags)}</a>`;
    const start = performance.now();
    expect(isWellNested(xml)).toBe(true);
    return performance.now() - start;
  };
  timeOf(2_000);
  expect(timeOf(200_000)).toBeLessThan(3_000);
});
