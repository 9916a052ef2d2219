import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { idOf, NOON } from '#shared/rules/testing/build-record';
import { assemble, type SegmentFile } from './assemble';
import { entryLine, headerLine } from './journal-line';
import { parseSegment } from './segment';
import type { Testimony } from './witness';

const ARCHIVE = idOf(0);
const header = (after: number, archiveId = ARCHIVE): string =>
  headerLine({ archiveId, after, writerId: 'w', schemaVersion: SCHEMA_VERSION });
const line = (seq: number, by = '甲野'): string =>
  entryLine({ seq, id: `t${seq}${by}`, at: NOON, by, changes: [] });
const file = (...lines: readonly string[]): SegmentFile => {
  const bytes = Buffer.from(lines.join(''));
  return { path: `/j/${lines.length}`, bytes: bytes.length, segment: parseSegment(bytes) };
};
const from = (after: number, ...files: readonly SegmentFile[]) => witnessed(undefined, after, ...files);
const witnessed = (witness: Testimony, after: number, ...files: readonly SegmentFile[]) => {
  const { entries, older: _, snapshot: __, ...rest } = assemble(files, ARCHIVE, after, witness);
  return { ...rest, entries: entries.map(({ seq, by }) => `${seq}${by}`) };
};
const noted = (seq: number): Testimony => ({ seq, term: 1 });
const FINE = { lost: 0, damaged: [] };

describe('the transactions of a journal', () => {
  test('are those after the snapshot, over all segments', () => {
    const files = [file(header(0), line(1), line(2)), file(header(2), line(3))];
    expect(from(1, ...files)).toEqual({ entries: ['2甲野', '3甲野'], lastSeq: 3, ...FINE });
  });

  test('a torn last line is dropped without a word', () => {
    expect(from(0, file(header(0), line(1), line(2).slice(0, -4)))).toEqual({
      entries: ['1甲野'],
      lastSeq: 1,
      ...FINE,
    });
  });

  test('a segment that goes on from an earlier place takes back what had failed', () => {
    const files = [file(header(0), line(1), line(2, '失敗')), file(header(1), line(2), line(3))];
    expect(from(0, ...files)).toEqual({ entries: ['1甲野', '2甲野', '3甲野'], lastSeq: 3, ...FINE });
  });

  test('a line inside that does not check is missing, the others are kept', () => {
    const broken = line(2).replace('甲', '乙');
    const files = [file(header(0), line(1), broken, line(3))];
    expect(from(0, ...files)).toEqual({
      entries: ['1甲野', '3甲野'],
      lastSeq: 3,
      lost: 1,
      damaged: ['/j/4'],
    });
  });

  test('a whole last line that does not check may have been acknowledged: it counts as missing', () => {
    const broken = line(2).replace('甲', '乙');
    expect(from(0, file(header(0), line(1), broken))).toMatchObject({ lost: 1, damaged: ['/j/3'] });
    const goneOn = [file(header(0), line(1), broken), file(header(1), line(2))];
    expect(from(0, ...goneOn)).toMatchObject({ lost: 0, entries: ['1甲野', '2甲野'] });
  });

  test('a witness tells of lines that were cut off where a line ends', () => {
    const cut = file(header(0), line(1), line(2));
    expect(witnessed(noted(4), 0, cut)).toMatchObject({ entries: ['1甲野', '2甲野'], lost: 2 });
    expect(witnessed(noted(2), 0, cut)).toMatchObject({ lost: 0 });
    expect(witnessed(noted(1), 0, cut)).toMatchObject({ lost: 0 });
  });

  test('a witness tells that a bad last line was never acknowledged, or that it was', () => {
    const broken = file(header(0), line(1), line(2).replace('甲', '乙'));
    expect(witnessed(noted(1), 0, broken)).toMatchObject({ lost: 0, damaged: [] });
    expect(witnessed(noted(2), 0, broken)).toMatchObject({ lost: 1, damaged: ['/j/3'] });
    expect(witnessed(noted(5), 0, broken)).toMatchObject({ lost: 4, damaged: ['/j/3'] });
  });

  test('a torn end is missed where the witness was damaged as well', () => {
    const torn = file(header(0), line(1), line(2).slice(0, -9));
    expect(witnessed('unreadable', 0, torn)).toMatchObject({ lost: 1, damaged: ['/j/3'] });
    expect(witnessed('unreadable', 0, file(header(0), line(1)))).toMatchObject({ lost: 0, damaged: [] });
  });

  test('a segment that was removed leaves a gap that its successor tells of', () => {
    expect(from(0, file(header(0), line(1)), file(header(3), line(4)))).toMatchObject({
      entries: ['1甲野', '4甲野'],
      lost: 2,
    });
  });

  test('a segment of another archive is none of ours', () => {
    const foreign = file(header(1, idOf(9)), line(2), line(3), line(4));
    expect(from(0, file(header(0), line(1)), foreign)).toMatchObject({
      entries: ['1甲野'],
      lost: 0,
      damaged: ['/j/4'],
    });
  });

  test('what the history holds is not taken back by a segment that was left behind', () => {
    const history: SegmentFile = { ...file(header(0), line(1), line(2), line(3)), isHistory: true };
    const left = file(header(0), line(1), line(2), line(3, '眠っていた人'));
    expect(from(0, history, left)).toEqual({ entries: ['1甲野', '2甲野', '3甲野'], lastSeq: 3, ...FINE });
    expect(from(3, history, left)).toEqual({ entries: [], lastSeq: 3, ...FINE });
  });

  test('a segment that the snapshot has long overtaken is no damage', () => {
    expect(from(9, file(header(1), line(2, '眠っていた人')))).toEqual({ entries: [], lastSeq: 9, ...FINE });
  });

  test('segments whose names were exchanged lose nothing', () => {
    const files = [file(header(3), line(4), line(5)), file(header(0), line(1), line(2), line(3))];
    expect(from(0, ...files)).toMatchObject({
      entries: ['1甲野', '2甲野', '3甲野', '4甲野', '5甲野'],
      lost: 0,
    });
  });

  test('a header in the middle takes nothing back', () => {
    expect(from(0, file(header(0), line(1), line(2), header(0)))).toMatchObject({
      entries: ['1甲野', '2甲野'],
      lost: 0,
      damaged: ['/j/4'],
    });
  });

  test.each([['\0'.repeat(40)], ['null'], ['{"a":1'], ['ゴミ']])(
    'an end that is no beginning of a line (%j) counts as a line that may have been acknowledged',
    (end) => {
      expect(from(0, file(header(0), line(1), end))).toMatchObject({ lost: 1, damaged: ['/j/3'] });
    },
  );

  test('a torn end is kept where something is missing', () => {
    const files = [file(header(0), line(1), line(2).slice(0, -9)), file(header(2), line(3))];
    expect(from(0, ...files)).toMatchObject({ lost: 1, damaged: ['/j/3'] });
  });

  test('lines that stand there twice count once', () => {
    expect(from(0, file(header(0), line(1), line(1), line(2)))).toEqual({
      entries: ['1甲野', '2甲野'],
      lastSeq: 2,
      ...FINE,
    });
  });
});
