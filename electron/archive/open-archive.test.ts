import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { archiveFile } from './archive-paths';
import type { ArchiveStore } from './archive-store';
import { openArchiveStore } from './json-archive-store';
import { archiveFileText, parseArchiveFile } from './snapshot/archive-file';
import { madeArchive, opened, smallSnapshot, storeOptions } from './testing/build-archive';
import { allPlans, faultyDisk } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

const report = record('report', { id: idOf(1) });
const anArchive = async (): Promise<string> => madeArchive(join(await tempFolder(), '霧沢市'), report);
const addPhrase = (store: ArchiveStore, id = idOf(2)) =>
  store.commit(saveRecord(draft('keyPhrase', { id }), 0), '乙川');
const open = (folder: string) => openArchiveStore(folder, storeOptions());

describe('opening an archive', () => {
  test('a second opener reads, and is told who writes', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    const second = await opened(folder);
    expect(second.readOnly).toMatchObject({ kind: 'held', by: { name: '甲野', machine: '窓口1' } });
    expect(await addPhrase(second)).toEqual({ ok: false, error: { code: 'read_only' } });
    expect(second.records).toEqual(first.records);
  });

  test('once the first closed, the next one writes', async () => {
    const folder = await anArchive();
    await (await opened(folder)).close();
    const next = await opened(folder);
    expect(next.readOnly).toBeUndefined();
    expect((await addPhrase(next)).ok).toBe(true);
  });

  test('what a killed writer left is cleared away; a file of the owner’s is not', async () => {
    const folder = await anArchive();
    const stray = 'archive.json.0123456789abcdef.hamidashi-tmp';
    await writeFile(join(folder, stray), '{');
    await writeFile(join(folder, 'attachments', 'incoming.0123456789abcdef.hamidashi-tmp'), 'x');
    await writeFile(join(folder, 'メモ.tmp'), '残す');
    await (await opened(folder)).close();
    expect((await readdir(folder)).sort()).toEqual(['archive.json', 'attachments', 'journal', 'メモ.tmp']);
    expect(await readdir(join(folder, 'attachments'))).toEqual([]);
  });

  test('one of a newer app is read and never written', async () => {
    const folder = await tempFolder();
    const { sha256: _, ...body } = JSON.parse(archiveFileText(smallSnapshot()));
    const bytes = newerFile(JSON.stringify({ ...body, schemaVersion: SCHEMA_VERSION + 1 }));
    await writeFile(archiveFile(folder), bytes);
    const store = await opened(folder);
    expect(store.readOnly).toEqual({ kind: 'newer' });
    await store.close();
    expect(await readFile(archiveFile(folder))).toEqual(bytes);
    expect(await readdir(folder)).toEqual(['archive.json']);
  });

  test('a folder that takes no lock is read', async () => {
    const folder = await anArchive();
    const disk = faultyDisk();
    const refusing = { ...disk, fs: { ...disk.fs, makeFolder: () => Promise.reject(errno('EROFS')) } };
    const store = await opened(folder, { disk: refusing });
    expect(store.readOnly).toEqual({ kind: 'not_writable' });
    expect(store.records.size).toBe(1);
  });
});

describe('an archive that cannot be read', () => {
  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['zeroed', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['emptied', () => Buffer.alloc(0)],
    ['null', () => Buffer.from('null')],
    ['an empty object', () => Buffer.from('{}')],
  ])('%s is refused and left exactly as it is', async (_, damage) => {
    const folder = await anArchive();
    const damaged = damage(await readFile(archiveFile(folder)));
    await writeFile(archiveFile(folder), damaged);
    expect(await open(folder)).toMatchObject({ ok: false, error: { code: 'archive_unreadable' } });
    expect(await readFile(archiveFile(folder))).toEqual(damaged);
    expect((await readdir(folder)).sort()).toEqual(['archive.json', 'attachments']);
  });

  test('a missing one is missing, and nothing is made in its place', async () => {
    const folder = await anArchive();
    await rm(archiveFile(folder));
    expect(await open(folder)).toEqual({ ok: false, error: { code: 'archive_missing', folder } });
    expect(await readdir(folder)).toEqual(['attachments']);
    await rm(folder, { recursive: true });
    expect(await open(folder)).toEqual({ ok: false, error: { code: 'archive_missing', folder } });
  });

  test('a folder under its name is a sentence, not a crash', async () => {
    const folder = await tempFolder();
    await mkdir(archiveFile(folder));
    expect(await open(folder)).toMatchObject({ ok: false, error: { code: 'archive_unreadable' } });
  });

  test('on a failing disk is a sentence, and the file stays as it is', async () => {
    const folder = await anArchive();
    const before = await readFile(archiveFile(folder));
    const counting = faultyDisk();
    await (await opened(folder, { disk: counting })).close();
    for (const plan of allPlans(counting.calls().length)) {
      const result = await openArchiveStore(folder, storeOptions({ disk: faultyDisk(plan) }));
      if (result.ok) await result.value.close();
      else expect(['disk', 'archive_missing', 'archive_unreadable']).toContain(result.error.code);
      expect(await readFile(archiveFile(folder))).toEqual(before);
      await rm(join(folder, 'archive.json.lock'), { recursive: true, force: true });
    }
  });
});

describe('a change from outside, between two saves', () => {
  /** The archive as another program would have saved it, with a record of its own. */
  async function elsewhere(folder: string, theirs = record('report', { id: idOf(7) })): Promise<Buffer> {
    const read = parseArchiveFile(await readFile(archiveFile(folder)), '');
    if (!read.ok) throw new Error(read.error.code);
    const { snapshot } = read.value;
    const records = new Map(snapshot.records).set(theirs.id, theirs);
    return Buffer.from(archiveFileText({ ...snapshot, records }));
  }

  test('is kept and never written over; saving goes on, and both are there at the next opening', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await addPhrase(store);
    const theirs = await elsewhere(folder);
    await writeFile(archiveFile(folder), theirs);
    expect((await addPhrase(store, idOf(3))).ok).toBe(true);
    expect(store.outside).toMatchObject({ incoming: [{ id: idOf(7) }], contested: [] });
    expect(await readFile(store.outside?.conflictFile ?? '')).toEqual(theirs);
    await store.close();
    expect(await readFile(archiveFile(folder))).toEqual(theirs);
    const ids = [...(await opened(folder)).records.keys()].sort();
    expect(ids).toEqual([1, 2, 3, 7].map(idOf));
  });

  test.each([
    ['take', true],
    ['keep', false],
  ] as const)('«%s» ends it, and the copy of their file stays', async (choice, isTaken) => {
    const folder = await anArchive();
    const store = await opened(folder);
    const theirs = await elsewhere(folder);
    await writeFile(archiveFile(folder), theirs);
    await addPhrase(store);
    const copy = store.outside?.conflictFile ?? '';
    expect((await store.settleOutside(choice, '乙川')).ok).toBe(true);
    expect(store.outside).toBeUndefined();
    expect(store.records.has(idOf(7))).toBe(isTaken);
    await store.close();
    const again = await opened(folder);
    expect([again.records.has(idOf(7)), again.records.has(idOf(2))]).toEqual([isTaken, true]);
    expect(await readFile(copy)).toEqual(theirs);
  });

  test('of a record that was changed here too is left to the person; ours stands', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const theirs = await elsewhere(folder, { ...report, revision: 2, title: '外の題' });
    await store.commit(saveRecord(draft('report', { id: idOf(1), title: 'こちらの題' }), 1), '乙川');
    await writeFile(archiveFile(folder), theirs);
    await addPhrase(store);
    expect(store.outside).toMatchObject({ contested: [{ title: '外の題' }] });
    await store.settleOutside('take', '乙川');
    expect(store.records.get(idOf(1))).toMatchObject({ title: 'こちらの題' });
  });

  test('that nobody noticed before a kill is kept at the next opening', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await store.commit(saveRecord(draft('report', { id: idOf(1), title: 'こちらの題' }), 1), '乙川');
    const theirs = await elsewhere(folder, { ...report, revision: 2, title: '外の題' });
    await writeFile(archiveFile(folder), theirs);
    await rm(join(folder, 'archive.json.lock'), { recursive: true });
    const again = await opened(folder);
    expect(again.records.get(idOf(1))).toMatchObject({ title: 'こちらの題' });
    const [copy = ''] = await readdir(join(folder, 'conflicts'));
    expect(await readFile(join(folder, 'conflicts', copy))).toEqual(theirs);
  });

  test('that put an old copy back takes nothing away', async () => {
    const folder = await anArchive();
    const old = await readFile(archiveFile(folder));
    const store = await opened(folder);
    await store.commit(saveRecord(draft('report', { id: idOf(1), title: '新しい題' }), 1), '乙川');
    await store.snapshot();
    await writeFile(archiveFile(folder), old);
    await addPhrase(store);
    expect(store.outside).toMatchObject({ incoming: [], contested: [] });
    await store.close();
    const again = await opened(folder);
    expect(again.records.get(idOf(1))).toMatchObject({ title: '新しい題' });
    expect(again.records.has(idOf(2))).toBe(true);
  });

  test('into another archive is none of ours: nothing is written beside it', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const another = await readFile(archiveFile(await madeArchive(join(await tempFolder(), '汐見野'))));
    await writeFile(archiveFile(folder), another);
    const file = archiveFile(folder);
    expect(await addPhrase(store)).toEqual({ ok: false, error: { code: 'archive_changed_outside', file } });
    expect(store.records.has(idOf(2))).toBe(false);
    await store.close();
    expect(await readFile(file)).toEqual(another);
  });

  test('is noticed also when size and time were kept', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const { mtime } = await stat(archiveFile(folder));
    const bytes = await readFile(archiveFile(folder));
    await writeFile(
      archiveFile(folder),
      bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
    );
    await utimes(archiveFile(folder), mtime, mtime);
    expect((await addPhrase(store)).ok).toBe(true);
    expect(store.outside).toMatchObject({ theirs: undefined });
  });

  test('that left the bytes alone is none: a copy tool touched the times', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await copyFile(archiveFile(folder), join(folder, 'copy'));
    await copyFile(join(folder, 'copy'), archiveFile(folder));
    expect((await addPhrase(store)).ok).toBe(true);
  });

  test('a file that vanished is missing, and is not made anew', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await rm(archiveFile(folder));
    expect(await addPhrase(store)).toEqual({ ok: false, error: { code: 'archive_missing', folder } });
    expect(await readdir(folder)).not.toContain('archive.json');
  });
});

const errno = (code: string): Error => Object.assign(new Error(code), { code });

function newerFile(body: string): Buffer {
  return Buffer.from(`{"sha256":"${createHash('sha256').update(body).digest('hex')}",${body.slice(1)}`);
}
