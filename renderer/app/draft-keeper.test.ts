import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '#shared/contract/client';
import { createDraftKeeper } from './draft-keeper';

const ARCHIVE = '01HXAMP0000000000000000001';

/** The owner's files, as draft-handlers.ts would keep them. */
function owner() {
  const files = new Map<string, string>();
  let isFull = false;
  const client = (async (method: string, { key, text }: { key: string; text: string }) => {
    if (method === 'draft.list') {
      return { ok: true, value: [...files].map(([name, kept]) => ({ key: name, text: kept, at: '' })) };
    }
    if (isFull) return { ok: false, error: { code: 'disk', trouble: 'full', path: '/' } };
    if (method === 'draft.keep') files.set(key, text);
    else files.delete(key);
    return { ok: true, value: {} };
  }) as unknown as Client;
  return {
    files,
    client,
    setFull: (full: boolean) => {
      isFull = full;
    },
  };
}

function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

const copy = (draft: string, writtenAt: string) => ({ kind: 'report', writtenAt, revision: 1, draft });

describe('a draft with two homes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('survives a browser whose storage was emptied', async () => {
    const { client } = owner();
    const keeper = createDraftKeeper(client, memoryStorage(), ARCHIVE);
    keeper.write('r1', copy('書きかけ', '2024-05-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(1_100);

    const after = createDraftKeeper(client, memoryStorage(), ARCHIVE);
    expect(after.read('r1')).toBeUndefined();
    await after.load();
    expect(after.read('r1')?.draft).toBe('書きかけ');
    expect(after.list().map(({ recordId }) => recordId)).toEqual(['r1']);
  });

  it('is read from where it is newer', async () => {
    const { client, files } = owner();
    const storage = memoryStorage();
    const keeper = createDraftKeeper(client, storage, ARCHIVE);
    keeper.write('r1', copy('画面で', '2024-05-02T00:00:00Z'));
    keeper.write('r2', copy('画面で', '2024-05-02T00:00:00Z'));
    files.set('r1', JSON.stringify(copy('ファイルで', '2024-05-01T00:00:00Z')));
    files.set('r2', JSON.stringify(copy('ファイルで', '2024-05-03T00:00:00Z')));
    const after = createDraftKeeper(client, storage, ARCHIVE);
    await after.load();
    expect(after.read('r1')?.draft).toBe('画面で');
    expect(after.read('r2')?.draft).toBe('ファイルで');
  });

  it('never comes back once the archive has it, however the calls are timed', async () => {
    const { client, files } = owner();
    const keeper = createDraftKeeper(client, memoryStorage(), ARCHIVE);
    keeper.write('r1', copy('あ', '2024-05-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(500);
    keeper.remove('r1');
    keeper.write('r2', copy('い', '2024-05-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.remove('r2');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([...files.keys()]).toEqual([]);
  });

  it('that was thrown away before its files were known does not come back with them', async () => {
    const { client, files } = owner();
    const storage = memoryStorage();
    const keeper = createDraftKeeper(client, storage, ARCHIVE);
    keeper.write('r1', copy('書きかけ', '2024-05-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(1_100);

    const after = createDraftKeeper(client, storage, ARCHIVE);
    const loading = after.load();
    after.remove('r1');
    await loading;
    expect(after.list()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_100);
    expect([...files.keys()]).toEqual([]);

    // What another window writes later is not meant.
    files.set('r1', JSON.stringify(copy('別の窓で', '9999-01-01T00:00:00Z')));
    await after.load();
    expect(after.read('r1')?.draft).toBe('別の窓で');
  });

  it('is tried again while the disk refuses, and only its last words are kept', async () => {
    const { client, files, setFull } = owner();
    setFull(true);
    const keeper = createDraftKeeper(client, undefined, ARCHIVE);
    keeper.write('r1', copy('はじめ', '2024-05-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(1_100);
    keeper.write('r1', copy('おわり', '2024-05-01T00:00:05Z'));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(files.size).toBe(0);
    setFull(false);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(files.get('r1')).toContain('おわり');
  });

  it('leaves damaged files alone', async () => {
    const { client, files } = owner();
    files.set('r1', '{"kind"');
    const keeper = createDraftKeeper(client, memoryStorage(), ARCHIVE);
    await keeper.load();
    expect(keeper.list()).toEqual([]);
    expect(files.has('r1')).toBe(true);
  });
});
