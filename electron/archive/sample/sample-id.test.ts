import { decodeTime, isValid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { sampleId } from './sample-id';

const AT = '2018-06-29T20:30:00+09:00';

describe('the id of a sample record', () => {
  it('is a ULID of its time, the same at every reading', () => {
    const id = sampleId('report', 'report-1', AT);
    expect(isValid(id)).toBe(true);
    expect(decodeTime(id)).toBe(Date.parse(AT));
    expect(sampleId('report', 'report-1', AT)).toBe(id);
  });

  it('differs by key and by kind', () => {
    const ids = [sampleId('report', 'a', AT), sampleId('report', 'b', AT), sampleId('cohort', 'a', AT)];
    expect(new Set(ids).size).toBe(3);
  });
});
