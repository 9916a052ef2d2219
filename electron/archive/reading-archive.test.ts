import { appendFile, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { journalFolder } from './archive-paths';
import type { ArchiveStore, StoreEvent } from './archive-store';
import { entryLine } from './journal/journal-line';
import type { Every } from './store-options';
import { madeArchive, opened } from './testing/build-archive';
import { tempFolder } from './testing/temp-folder';

/** Timers a test turns by hand. */
function handTimers(): { readonly every: Every; readonly turn: () => Promise<void> } {
  const tasks = new Set<() => Promise<void>>();
  return {
    every: (_, task) => {
      tasks.add(task);
      return () => tasks.delete(task);
    },
    turn: async () => {
      for (const task of [...tasks]) await task();
    },
  };
}

const addPhrase = (store: ArchiveStore, number: number) =>
  store.commit(saveRecord(draft('keyPhrase', { id: idOf(number) }), 0), '乙川');
const STILL: Every = () => () => undefined;

/** A writer and a reader on one folder; the writer's own timers stand still. */
async function two() {
  const folder = await madeArchive(join(await tempFolder(), '霧沢市'), record('report', { id: idOf(1) }));
  const writer = await opened(folder, { every: STILL });
  const events: StoreEvent[] = [];
  const timers = handTimers();
  let time = new Date('2024-05-10T12:00:00+09:00');
  const reader = await opened(folder, {
    every: timers.every,
    onEvent: (event) => events.push(event),
    owner: { name: '丙山', machine: '窓口2', pid: process.pid },
    now: () => time,
  });
  const pass = (seconds: number): void => {
    time = new Date(time.getTime() + seconds * 1_000);
  };
  return { folder, writer, reader, events, turn: timers.turn, pass };
}

describe('a reader', () => {
  test('follows what the writer saves, and tells it', async () => {
    const { writer, reader, events, turn } = await two();
    await addPhrase(writer, 2);
    await turn();
    expect(reader.records.has(idOf(2))).toBe(true);
    expect(events).toMatchObject([{ type: 'changed', changes: [{ record: { id: idOf(2) } }] }]);
    await turn();
    expect(events).toHaveLength(1);
  });

  test('follows over snapshots, also when it looks seldom', async () => {
    const { writer, reader, turn } = await two();
    for (const number of [2, 3]) {
      await addPhrase(writer, number);
      await writer.snapshot();
    }
    await addPhrase(writer, 4);
    await turn();
    expect([...reader.records.keys()].sort()).toEqual([1, 2, 3, 4].map(idOf));
    expect(reader.records).toEqual(writer.records);
  });

  test('does not go on showing what the writer had to take back', async () => {
    const { folder, writer, reader, turn } = await two();
    await addPhrase(writer, 2);
    const segment = join(journalFolder(folder), '000001-001.jsonl');
    const acknowledged = await readFile(segment);
    const line = entryLine({
      seq: 2,
      id: 'a save that failed in the end',
      at: '2024-05-10T12:00:00+09:00',
      by: '甲野',
      changes: [{ op: 'put', before: 0, record: record('keyPhrase', { id: idOf(9) }) }],
    });
    await appendFile(segment, line);
    await turn();
    expect(reader.records.has(idOf(9))).toBe(true);
    await truncate(segment, acknowledged.length);
    await addPhrase(writer, 3);
    await turn();
    expect(reader.records).toEqual(writer.records);
  });

  test('learns the archive’s new name', async () => {
    const { writer, reader, events, turn } = await two();
    await writer.rename('汐見野市', '乙川');
    await turn();
    expect(reader.info.name).toBe('汐見野市');
    expect(events).toContainEqual({ type: 'status' });
  });

  test('is told when the writer has let go, and may take over then', async () => {
    const { writer, reader, events, turn } = await two();
    expect(reader.readOnly).toMatchObject({ kind: 'held', by: { name: '甲野' }, canTakeOver: false });
    await writer.close();
    await turn();
    expect(reader.readOnly).toMatchObject({ canTakeOver: true });
    expect(events).toContainEqual({ type: 'status' });
  });

  test('is told when the writer gives no sign of life for a minute', async () => {
    const { reader, turn, pass } = await two();
    await turn();
    pass(59);
    await turn();
    expect(reader.readOnly).toMatchObject({ canTakeOver: false });
    pass(2);
    await turn();
    expect(reader.readOnly).toMatchObject({ canTakeOver: true });
  });
});

describe('a writer whose lock was taken over', () => {
  async function takenOver() {
    const { folder, writer } = await two();
    await addPhrase(writer, 2);
    const owner = join(folder, 'archive.json.lock', 'owner.json');
    const long = new Date(Date.now() - 600_000);
    const note = JSON.parse(await readFile(owner, 'utf8'));
    await writeFile(owner, JSON.stringify({ ...note, machine: '窓口9', token: note.token }));
    await utimes(owner, long, long);
    await utimes(join(folder, 'archive.json.lock'), long, long);
    const next = await opened(folder, {
      every: STILL,
      owner: { name: '丙山', machine: '窓口2', pid: process.pid },
    });
    expect(next.readOnly).toBeUndefined();
    return { folder, writer, next };
  }

  test('acknowledges nothing more, and says who writes now', async () => {
    const { writer, next } = await takenOver();
    expect(next.records.has(idOf(2))).toBe(true);
    expect(await addPhrase(writer, 3)).toMatchObject({ error: { code: 'archive_changed_outside' } });
    expect(writer.records.has(idOf(3))).toBe(false);
    expect(writer.hasLostLock).toBe(true);
    expect(writer.readOnly).toMatchObject({ kind: 'held', by: { name: '丙山', machine: '窓口2' } });
    expect(await addPhrase(writer, 4)).toMatchObject({ error: { code: 'read_only' } });
  });

  test('leaves the new one’s archive as it is when it closes', async () => {
    const { folder, writer, next } = await takenOver();
    await addPhrase(writer, 3);
    await addPhrase(next, 5);
    await writer.close();
    await addPhrase(next, 6);
    await next.close();
    const again = await opened(folder, { every: STILL });
    expect([...again.records.keys()].sort()).toEqual([1, 2, 5, 6].map(idOf));
    expect(again.account).toBeUndefined();
  });

  test('that slept removes nothing of the other one’s when it closes', async () => {
    const { folder, writer } = await two();
    await addPhrase(writer, 2);
    await writer.snapshot();
    const owner = join(folder, 'archive.json.lock', 'owner.json');
    await writeFile(
      owner,
      JSON.stringify({ ...JSON.parse(await readFile(owner, 'utf8')), machine: '窓口9' }),
    );
    const long = new Date(Date.now() - 600_000);
    await utimes(owner, long, long);
    const next = await opened(folder, { every: STILL });
    await addPhrase(next, 3);
    await rm(join(folder, 'archive.json.lock'), { recursive: true });
    await writer.close();
    expect((await opened(folder, { every: STILL })).records.has(idOf(3))).toBe(true);
  });

  test('that slept while another one took over, saved and closed acknowledges nothing', async () => {
    const { folder, writer, next } = await takenOver();
    await addPhrase(next, 5);
    await next.close();
    expect(await addPhrase(writer, 3)).toMatchObject({ error: { code: 'archive_changed_outside' } });
    expect(writer.hasLostLock).toBe(true);
    await writer.close();
    const again = await opened(folder, { every: STILL });
    expect([...again.records.keys()].sort()).toEqual([1, 2, 5].map(idOf));
    expect(again.readOnly).toBeUndefined();
  });
});

test('a lock that a tidy hand removed is put back, and saving goes on', async () => {
  const { folder, writer } = await two();
  await rm(join(folder, 'archive.json.lock'), { recursive: true });
  expect((await addPhrase(writer, 2)).ok).toBe(true);
  expect((await opened(folder, { every: STILL })).readOnly).toMatchObject({ kind: 'held' });
});
