import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBoundedJson } from './bounded-json';
import { PACKAGE_LIMITS } from './package-limits';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

it('parses any ordinary JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(parseBoundedJson(JSON.stringify(value), '記録')).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
  );
});

it.each([
  ['as deep as is allowed', nested(PACKAGE_LIMITS.jsonDepth), true],
  ['one deeper', nested(PACKAGE_LIMITS.jsonDepth + 1), false],
  ['deep in objects', `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`, false],
  ['brackets inside strings only', JSON.stringify({ a: '['.repeat(1_000), 'b"[': ['\\"['] }), true],
  ['more values than any archive has', `[${'0,'.repeat(PACKAGE_LIMITS.jsonValues)}0]`, false],
  ['brackets that never close', '['.repeat(1_000_000), false],
  ['a string that never closes', '{"a":"\\', false],
  ['nothing', '', false],
])('%s', (_, text, accepted) => {
  expect(parseBoundedJson(text, '記録').ok).toBe(accepted);
});
