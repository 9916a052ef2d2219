import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Text } from './utf8-text';

/** What the platform's own decoder says. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const text = fc.string({ unit: 'binary' }).map((words) => Buffer.from(words));
const damagedText = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat({ max: 255 }))
  .map(([words, at, value]) => {
    const bytes = Buffer.from(`対話${words}`);
    bytes[at % bytes.length] = value;
    return bytes;
  });

test.each([
  ['nothing', []],
  ['a byte order mark alone', [0xef, 0xbb, 0xbf]],
  ['two byte order marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['a cut character', [0xe5, 0xaf]],
  ['the last character there is', [0xf4, 0x8f, 0xbf, 0xbf]],
  ['one beyond the last', [0xf4, 0x90, 0x80, 0x80]],
])('%s is read as the platform reads it', (_, bytes) => {
  expect(utf8Text(Uint8Array.from(bytes))).toBe(decoded(Uint8Array.from(bytes)));
});

test('whatever bytes come are read as the platform reads them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), text, damagedText), (bytes) => {
      expect(utf8Text(bytes)).toBe(decoded(bytes));
      // Also from the middle of a larger buffer.
      const inside = Buffer.concat([Buffer.from('あ'), bytes]).subarray(3);
      expect(utf8Text(inside)).toBe(decoded(bytes));
    }),
  );
});
