import { describe, expect, it } from 'vitest';
import { unitsOfRecord } from '../indexing/units-of-record';
import type { ArchiveRecord } from '../model/record';
import { unitFingerprint } from '../search/unit-fingerprint';
import { chooseReadings, type SentReadings } from './package-readings';
import { selectRecords } from './select-records';
import { buildRecord, idOf, WHOLE_SCOPE } from './testing/build-records';

const open = buildRecord('report', 1, { body: '# 対話\n\n市民と対話した。' });
const secret = buildRecord('report', 2, { title: '極秘の計画', visibility: 'private', body: '極秘である。' });
const linking = buildRecord('report', 3, { body: '詳しくは[[極秘の計画]]にある。' });
const records = new Map([open, secret, linking].map((record) => [record.id, record]));

/** What a page would send that has read all records as they are, the private ones too. */
function sentFor(all: Iterable<ArchiveRecord>): string {
  const sent: SentReadings = {};
  for (const record of all) {
    for (const unit of unitsOfRecord(record, { cohortNumber: () => undefined })) {
      sent[unit.id] = [unitFingerprint(unit), '題のよみ', `${unit.text.length}ほんぶんのよみ`];
    }
  }
  return JSON.stringify(sent);
}

const included = selectRecords(records, WHOLE_SCOPE).included;
const chosen = (sent: string) => {
  const result = chooseReadings(sent, included);
  return result.ok ? Object.keys(result.value) : result.error;
};

describe('readings that go along with a package', () => {
  it('are those of the texts that leave', () => {
    expect(chosen(sentFor(included))).toEqual([
      `${idOf(1)}#`,
      `${idOf(1)}#section-0`,
      `${idOf(3)}#`,
      `${idOf(3)}#section-0`,
    ]);
  });

  it('are never those of a private record, nor of a text that was cleaned of one', () => {
    expect(chosen(sentFor(records.values()))).toEqual([`${idOf(1)}#`, `${idOf(1)}#section-0`, `${idOf(3)}#`]);
  });

  it('are left out one by one where they belong to another text', () => {
    const [first = ''] = Object.keys(JSON.parse(sentFor(included)));
    const sent = { ...JSON.parse(sentFor(included)), [first]: ['0'.repeat(16), '', ''] };
    expect(chosen(JSON.stringify(sent))).not.toContain(first);
  });

  it.each(['', '[]x', '{"a":["b"]}', '{"a":[1,2,3]}'])(
    'are refused when they are no readings: %s',
    (sent) => {
      expect(chosen(sent)).toMatchObject({ code: 'package_unreadable' });
    },
  );
});
