import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { idOf, NOON, record } from '#shared/rules/testing/build-record';
import { entryLine, headerLine, type JournalEntry, parseLine } from './journal-line';

const entry: JournalEntry = {
  seq: 7,
  id: idOf(70),
  at: NOON,
  by: '甲野',
  changes: [
    { op: 'put', record: record('report', { id: idOf(1), title: '改行\nと"引用"🌱' }), before: 0 },
    { op: 'purge', id: idOf(2), before: 3 },
  ],
};
const header = { archiveId: idOf(0), after: 6, writerId: 'w1', schemaVersion: SCHEMA_VERSION };
const bytesOf = (line: string): Buffer => Buffer.from(line.trimEnd());
const parse = (bytes: Uint8Array) => parseLine(bytes, SCHEMA_VERSION);

describe('a journal line', () => {
  test('gives back the transaction, and is one line whatever the words in it', () => {
    const line = entryLine(entry);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(parse(bytesOf(line))).toEqual({ entry });
    const renaming = { ...entry, name: '汐見野市', undoes: idOf(5), changes: [] };
    expect(parse(bytesOf(entryLine(renaming)))).toEqual({ entry: renaming });
  });

  test('of a segment’s beginning gives back the header', () => {
    expect(parse(bytesOf(headerLine(header)))).toEqual({ header });
  });

  test('cut off at any byte, or with any bit of it turned, does not check', () => {
    const whole = bytesOf(entryLine(entry));
    for (let length = 0; length < whole.length; length++) {
      expect(parse(whole.subarray(0, length)), `${length} bytes`).toBeUndefined();
    }
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const turned = Uint8Array.from(whole);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(parse(turned), `bit ${bit}`).toBeUndefined();
    }
  });

  test.each([
    ['of another shape', '{"seq":1}'],
    ['a list', '[1,2,3]'],
    ['nested without end', `{"seq":1,"changes":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
  ])('%s does not check, though its sum is right', (_, json) => {
    const sum = entryLine(entry);
    expect(sum).toContain('"crc"');
    expect(parse(withRightSum(json))).toBeUndefined();
  });
});

/** Any JSON object in the dress of a line of ours. */
function withRightSum(json: string): Uint8Array {
  const { crc32 } = process.getBuiltinModule('node:zlib');
  const body = json.slice(0, -1);
  return Buffer.from(`${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}`);
}
