import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { archiveOf, idOf, record } from '#shared/rules/testing/build-record';
import { smallSnapshot } from '../testing/build-archive';
import { archiveFileText, MAX_NESTING, parseArchiveFile } from './archive-file';
import { nestsDeeperThan } from './nesting';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array) => parseArchiveFile(bytes, 'archive.json');
const whole = archiveFileText(smallSnapshot());

/** The file with its body changed and the hash made right again, as another program would write it. */
function rewritten(change: (body: Record<string, unknown>) => unknown): Uint8Array {
  const { sha256: _, ...body } = JSON.parse(whole);
  const text = JSON.stringify(change(body));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return encode(`{"sha256":"${sha256}",${text.slice(1)}`);
}

describe('archive.json', () => {
  test('gives back what was written', () => {
    expect(parse(encode(whole))).toEqual({
      ok: true,
      value: {
        snapshot: smallSnapshot(),
        newer: false,
        schemaVersion: SCHEMA_VERSION,
        identity: JSON.parse(whole).sha256,
      },
    });
  });

  test('may begin with a BOM, end in blank lines and be indented', () => {
    for (const text of [`\ufeff${whole}`, `${whole}\r\n\r\n`, JSON.stringify(JSON.parse(whole), null, 4)]) {
      expect(parse(encode(text)).ok).toBe(true);
    }
  });

  test('is the same text for the same records, in whatever order they came', () => {
    const { records } = smallSnapshot();
    const turned = new Map([...records].reverse());
    expect(archiveFileText(smallSnapshot({ records: turned }))).toBe(whole);
  });

  test('keeps fields that a newer app added', () => {
    const newer = { ...record('report', { id: idOf(2) }), mood: { 朝: '晴れ' } };
    const read = parse(encode(archiveFileText(smallSnapshot({ records: archiveOf(newer) }))));
    expect(read.ok && read.value.snapshot.records.get(idOf(2))).toEqual(newer);
  });

  test('of a newer app is read, to be left as it is', () => {
    const read = parse(rewritten((body) => ({ ...body, schemaVersion: SCHEMA_VERSION + 1, weather: 1 })));
    expect(read).toMatchObject({ ok: true, value: { newer: true } });
  });

  test('of a newer app that this one cannot read is refused as such', () => {
    const read = parse(rewritten((body) => ({ ...body, schemaVersion: 7, records: [] })));
    expect(read).toEqual({ ok: false, error: { code: 'archive_newer', schemaVersion: 7 } });
  });

  test('cannot reach into the program by a key named __proto__', () => {
    const hostile = whole.replace('"name":', '"__proto__":{"polluted":true},"name":');
    const body = hostile.replace(/^\{"sha256":"[0-9a-f]+",/, '{').trimEnd();
    const sha256 = createHash('sha256').update(body).digest('hex');
    const read = parse(encode(`{"sha256":"${sha256}",${body.slice(1)}`));
    expect(read.ok).toBe(true);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(JSON.stringify(read)).not.toContain('polluted');
  });
});

describe('a file that is not wholly right is refused, with the reason', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const cases: readonly [string, Uint8Array, string][] = [
    ['nothing', encode(''), 'empty'],
    ['blank lines', encode(' \r\n\t'), 'empty'],
    ['null', encode('null'), 'wrong_format'],
    ['an empty object', encode('{}'), 'wrong_format'],
    ['an empty list', encode('[]'), 'wrong_format'],
    ['a number', encode('0'), 'wrong_format'],
    ['a text', encode('"hamidashi-archive"'), 'wrong_format'],
    ['lowdb’s own shape', encode('{"records":{}}'), 'wrong_format'],
    ['a handoff manifest', encode('{"format":"hamidashi-handoff","formatVersion":1}'), 'wrong_format'],
    ['a format and no more', encode('{"format":"hamidashi-archive"}'), 'wrong_format'],
    ['version 0', rewritten((body) => ({ ...body, schemaVersion: 0 })), 'wrong_format'],
    ['version "1"', rewritten((body) => ({ ...body, schemaVersion: '1' })), 'wrong_format'],
    ['no hash', encode(whole.replace(/"sha256":"[0-9a-f]+",/, '')), 'checksum'],
    [
      'a hash in capitals',
      encode(whole.replace(/"sha256":"([0-9a-f]+)"/, (all) => all.toUpperCase())),
      'checksum',
    ],
    ['another word in a record', encode(whole.replace('気付き', '見送り')), 'checksum'],
    ['another name', encode(whole.replace('霧沢市', '汐見野市')), 'checksum'],
    ['another generation', encode(whole.replace('"generation":3', '"generation":4')), 'checksum'],
    ['records as a list', rewritten((body) => ({ ...body, records: [] })), 'wrong_format'],
    ['no archive id', rewritten(({ archiveId: _, ...body }) => body), 'wrong_format'],
    [
      'a record under another id',
      rewritten((body) => ({ ...body, records: { [idOf(9)]: record('cohort', { id: idOf(1) }) } })),
      'bad_records',
    ],
    [
      'a record of an unknown kind',
      rewritten((body) => ({ ...body, records: { [idOf(1)]: { id: idOf(1), kind: 'diary' } } })),
      'bad_records',
    ],
    [
      'a record that is null',
      rewritten((body) => ({ ...body, records: { [idOf(1)]: null } })),
      'bad_records',
    ],
    ['garbage', encode('ハミダシ帖'), 'not_json'],
    ['only NULs', new Uint8Array(5_000), 'not_json'],
    ['the first half NULs', Buffer.concat([Buffer.alloc(500), Buffer.from(whole).subarray(500)]), 'not_json'],
    ['two files in one', encode(whole + whole), 'not_json'],
    ['CP932', Uint8Array.of(0x7b, 0x22, 0x83, 0x6e, 0x83, 0x7e, 0x22, 0x3a, 0x31, 0x7d), 'not_utf8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${whole}`, 'utf16le'), 'not_utf8'],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe), 'not_utf8'],
    ['a lone surrogate in bytes', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), 'not_utf8'],
    ['brackets 100,000 deep', encode(deep(100_000)), 'too_deep'],
    ['brackets that never close', encode('['.repeat(1_000_000)), 'too_deep'],
    ['objects 100,000 deep', encode(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 'too_deep'],
  ];

  test.each(cases)('%s', (_, bytes, trouble) => {
    expect(parse(bytes)).toEqual({
      ok: false,
      error: { code: 'archive_unreadable', trouble, file: 'archive.json' },
    });
  });

  test('cut off at any byte', () => {
    const bytes = encode(whole.trimEnd());
    for (let length = 0; length < bytes.length; length++) {
      expect(parse(bytes.subarray(0, length)).ok, `${length} of ${bytes.length} bytes`).toBe(false);
    }
  });

  test('with any byte flipped', () => {
    const bytes = encode(whole.trimEnd());
    for (let at = 0; at < bytes.length; at++) {
      for (const mask of [0x01, 0x20, 0x80]) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        expect(parse(flipped).ok, `byte ${at} ^ ${mask}`).toBe(false);
      }
    }
  });
});

describe('nesting', () => {
  const cases: readonly [string, number, boolean][] = [
    ['[[]]', 2, false],
    ['[[[]]]', 2, true],
    ['{"a":{"b":1}}', 1, true],
    ['["[[[[", "]"]', 1, false],
    ['["\\"[[[["]', 1, false],
    ['["\\\\",[[]]]', 2, true],
    ['["\\\\\\"[[[["]', 1, false],
    ['[][][][]', 1, false],
    ['"[[[[', 1, false],
  ];
  test.each(cases)('%s against %i', (text, limit, deeper) => {
    expect(nestsDeeperThan(text, limit)).toBe(deeper);
  });

  test('of a real archive stays far below the limit', () => {
    expect(nestsDeeperThan(whole, MAX_NESTING / 8)).toBe(false);
  });
});
