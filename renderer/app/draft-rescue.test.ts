import { describe, expect, it } from 'vitest';
import { createDraftRescue } from './draft-rescue';

function memoryStorage(limit = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => void entries.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
}

const copy = (draft: unknown, writtenAt = '2024-05-01T05:32:00.000Z') => ({
  kind: 'offsiteMeeting',
  writtenAt,
  revision: 2,
  draft,
});

describe('createDraftRescue', () => {
  it('gives back what was written, also after a restart', () => {
    const storage = memoryStorage();
    createDraftRescue(storage, 'A').write('r1', copy({ content: '書きかけ' }));
    expect(createDraftRescue(storage, 'A').read('r1')).toEqual(copy({ content: '書きかけ' }));
  });

  it('keeps the archives apart', () => {
    const storage = memoryStorage();
    createDraftRescue(storage, 'A').write('r1', copy(1));
    expect(createDraftRescue(storage, 'B').read('r1')).toBeUndefined();
    expect(createDraftRescue(storage, 'B').list()).toEqual([]);
  });

  it('lists the newest first and forgets what was removed', () => {
    const rescue = createDraftRescue(memoryStorage(), 'A');
    rescue.write('r1', copy(1, '2024-05-01T00:00:00.000Z'));
    rescue.write('r2', copy(2, '2024-05-02T00:00:00.000Z'));
    rescue.write('r3', copy(3, '2024-05-03T00:00:00.000Z'));
    rescue.remove('r2');
    expect(rescue.list().map((entry) => entry.recordId)).toEqual(['r3', 'r1']);
  });

  it.each([
    ['a draft beyond the limit of size', memoryStorage(), 'あ'.repeat(1_000_001)],
    ['a full storage', memoryStorage(10), '書きかけ'],
    ['a storage that a policy forbids', undefined, '書きかけ'],
  ])('says that it could not keep the copy: %s', (_case, storage, draft) => {
    expect(createDraftRescue(storage, 'A').write('r1', copy(draft))).toBe(false);
  });

  it.each(['{', 'null', '{"draft":1}', '[]'])('takes a damaged entry for none: %s', (text) => {
    const storage = memoryStorage();
    storage.entries.set('hamidashi.draft.A.r1', text);
    const rescue = createDraftRescue(storage, 'A');
    expect(rescue.read('r1')).toBeUndefined();
    expect(rescue.list()).toEqual([]);
  });
});
