import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { purgeRecord } from '#shared/rules/purge-record';
import { restoreRecord } from '#shared/rules/restore-record';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { trashRecord } from '#shared/rules/trash-record';
import { historyFolder, journalFolder } from './archive-paths';
import type { ArchiveStore } from './archive-store';
import { madeArchive, opened } from './testing/build-archive';
import { tempFolder } from './testing/temp-folder';

const report = record('report', { id: idOf(1), title: '第1期 年次報告' });
const anArchive = async (): Promise<string> => madeArchive(join(await tempFolder(), '霧沢市'), report);
const revisionOf = (store: ArchiveStore, id = report.id): number => store.records.get(id)?.revision ?? 0;

async function retitle(store: ArchiveStore, title: string): Promise<string> {
  const rule = saveRecord(draft('report', { id: report.id, title }), revisionOf(store));
  const saved = await store.commit(rule, '乙川');
  return saved.ok ? saved.value.transactionId : JSON.stringify(saved.error);
}

const titles = async (store: ArchiveStore): Promise<readonly unknown[]> =>
  (await store.history.versions(report.id)).map(
    ({ record: version }) => version?.kind === 'report' && version.title,
  );

describe('the versions of a record', () => {
  test('reach from now to what the archive began with, over snapshots and openings', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await retitle(first, '二稿');
    await first.snapshot();
    await retitle(first, '三稿');
    expect(await titles(first)).toEqual(['三稿', '二稿', '第1期 年次報告']);
    await first.close();
    const second = await opened(folder);
    await retitle(second, '四稿');
    expect(await titles(second)).toEqual(['四稿', '三稿', '二稿', '第1期 年次報告']);
    expect(await second.history.versions(report.id)).toMatchObject([
      { seq: 3, by: '乙川', what: 'changed' },
      { seq: 2, what: 'changed' },
      { seq: 1, what: 'changed' },
      { seq: 0, transactionId: undefined, what: 'added' },
    ]);
  });

  test('tell of the trash, of coming back, and of a record removed for good', async () => {
    const store = await opened(await anArchive());
    await store.commit(trashRecord(report.id, 1), '乙川');
    await store.commit(restoreRecord(report.id), '乙川');
    await store.commit(trashRecord(report.id, revisionOf(store)), '乙川');
    await store.commit(purgeRecord(report.id), '乙川');
    const versions = await store.history.versions(report.id);
    expect(versions.map(({ what }) => what)).toEqual(['purged', 'trashed', 'restored', 'trashed', 'added']);
    expect(versions[0]?.record).toMatchObject({ title: report.title });
  });

  test('of an id the archive never had are none', async () => {
    expect(await (await opened(await anArchive())).history.versions(idOf(99))).toEqual([]);
  });
});

describe('what happened', () => {
  test('is listed newest first, a page at a time, and tells what was taken back', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await retitle(first, '二稿');
    const third = await retitle(first, '三稿');
    await first.close();
    const store = await opened(folder);
    await store.undo(third, '丙山');
    const page = await store.history.transactions(undefined, 2);
    expect(page.map(({ entry, isUndone }) => [entry.seq, entry.by, isUndone])).toEqual([
      [3, '丙山', false],
      [2, '乙川', true],
    ]);
    expect(page[0]?.entry.undoes).toBe(third);
    const rest = await store.history.transactions(2, 10);
    expect(rest.map(({ entry }) => entry.seq)).toEqual([1]);
  });

  test('an undo that was undone leaves the first act standing', async () => {
    const store = await opened(await anArchive());
    const act = await retitle(store, '二稿');
    const undone = await store.undo(act, '丙山');
    await store.undo(undone.ok ? undone.value.transactionId : '', '丙山');
    const listed = await store.history.transactions(undefined, 10);
    expect(listed.map(({ entry, isUndone }) => [entry.seq, isUndone])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });
});

describe('taking back after the archive was closed', () => {
  test('works from the history alone', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    const act = await retitle(first, '二稿');
    await first.close();
    const second = await opened(folder);
    expect((await second.undo(act, '丙山')).ok).toBe(true);
    expect(second.records.get(report.id)).toMatchObject({ title: report.title, revision: 3 });
  });

  test('gives the archive its former name', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await first.rename('汐見野市', '乙川');
    const [renamed] = await first.history.transactions(undefined, 1);
    await first.close();
    const second = await opened(folder);
    expect(second.info.name).toBe('汐見野市');
    expect((await second.undo(renamed?.entry.id ?? '', '丙山')).ok).toBe(true);
    expect(second.info.name).toBe('霧沢市の記録');
    const [back] = await second.history.transactions(undefined, 1);
    expect(back?.entry).toMatchObject({ undoes: renamed?.entry.id, name: '霧沢市の記録' });
  });

  test('brings a record back that was removed for good', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await first.commit(trashRecord(report.id, 1), '乙川');
    const purged = await first.commit(purgeRecord(report.id), '乙川');
    await first.close();
    const second = await opened(folder);
    await second.undo(purged.ok ? purged.value.transactionId : '', '丙山');
    expect(second.records.get(report.id)).toMatchObject({ title: report.title });
  });
});

describe('the history’s files', () => {
  test('take the journal in, and nothing of it is left there or lost', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await retitle(store, '二稿');
    await store.snapshot();
    expect((await readdir(journalFolder(folder))).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
    expect((await readdir(historyFolder(folder))).sort()).toEqual(['2024-05.jsonl', 'first.json']);
    await retitle(store, '三稿');
    await store.close();
    const month = await readFile(join(historyFolder(folder), '2024-05.jsonl'), 'utf8');
    expect([...month.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq))).toEqual([1, 2]);
  });

  test('a torn end is fenced off, and what comes after is read', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await retitle(first, '二稿');
    await first.close();
    const month = join(historyFolder(folder), '2024-05.jsonl');
    await writeFile(month, `${await readFile(month, 'utf8')}{"seq":2,"id":"tor`);
    const second = await opened(folder);
    await retitle(second, '三稿');
    await second.close();
    expect(await titles(await opened(folder))).toEqual(['三稿', '二稿', report.title]);
  });

  test('that are gone take the past along, and nothing of the present', async () => {
    const folder = await anArchive();
    const first = await opened(folder);
    await retitle(first, '二稿');
    await first.close();
    await rm(historyFolder(folder), { recursive: true });
    await mkdir(historyFolder(folder));
    const store = await opened(folder);
    expect(store.records.get(report.id)).toMatchObject({ title: '二稿' });
    expect(await titles(store)).toEqual(['二稿']);
    expect((await store.undo('nothing', '丙山')).ok).toBe(false);
  });
});
