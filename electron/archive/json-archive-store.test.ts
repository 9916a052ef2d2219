import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fail } from '#shared/contract/result';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { archiveFile, journalFolder } from './archive-paths';
import type { ArchiveStore } from './archive-store';
import { loadArchive } from './load-archive';
import { nodeDisk } from './node-disk';
import { madeArchive, opened } from './testing/build-archive';
import { allPlans, faultyDisk } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

const report = record('report', { id: idOf(1), title: '第1期 年次報告' });
const anArchive = async (): Promise<string> => madeArchive(join(await tempFolder(), '霧沢市'), report);
const retitle = (store: ArchiveStore, title: string) =>
  store.commit(
    saveRecord(draft('report', { id: report.id, title }), store.records.get(report.id)?.revision ?? 0),
    '乙川',
  );
const titleIn = async (folder: string): Promise<unknown> => {
  const there = (await loadArchive(nodeDisk, folder)).records.get(report.id);
  return there?.kind === 'report' && there.title;
};

describe('a commit', () => {
  test('lies on the disk when it is acknowledged, and in memory then', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const result = await retitle(store, '改題');
    expect(result).toMatchObject({ ok: true, value: { changes: [{ op: 'put', before: 1 }] } });
    expect(await titleIn(folder)).toBe('改題');
    expect(store.records.get(report.id)).toMatchObject({ title: '改題', revision: 2, updatedBy: '乙川' });
    await store.close();
    expect((await opened(folder)).records).toEqual(store.records);
    expect(await titleIn(folder)).toBe('改題');
  });

  test('of many at once: all are kept, the last wins, none overtakes another', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const results = await Promise.all(Array.from({ length: 40 }, (_, n) => retitle(store, `第${n}稿`)));
    // All but the first were decided on a revision that had gone by then.
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const fresh = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        store.commit(saveRecord(draft('keyPhrase', { id: idOf(100 + n) }), 0), '乙川'),
      ),
    );
    expect(fresh.every((result) => result.ok)).toBe(true);
    await store.close();
    expect((await opened(folder)).records.size).toBe(41);
  });

  test('that a rule refuses touches nothing', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    const before = await readFile(archiveFile(folder));
    const refused = await store.commit(() => fail({ code: 'rule_broken', sentence: 'だめ' }), '乙川');
    expect(refused).toEqual({ ok: false, error: { code: 'rule_broken', sentence: 'だめ' } });
    expect(await readFile(archiveFile(folder))).toEqual(before);
  });

  test('that changes nothing writes nothing', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    await retitle(store, report.title);
    expect(store.lastSeq).toBe(0);
    expect(await readdir(journalFolder(folder))).toEqual(['newest.json']);
  });

  test('shows what JSON keeps of a record, and no more', async () => {
    const store = await opened(await anArchive());
    const odd = { ...draft('report', { id: idOf(2) }), later: undefined, weight: Number.NaN };
    await store.commit(saveRecord(odd, 0), '乙川');
    expect(store.records.get(idOf(2))).toMatchObject({ weight: null });
    expect(store.records.get(idOf(2))).not.toHaveProperty('later');
  });

  test('never writes a record that could not be read back', async () => {
    const folder = await anArchive();
    const store = await opened(folder);
    let deep: unknown = 'x';
    for (let level = 0; level < 80; level++) deep = [deep];
    const result = await store.commit(saveRecord({ ...draft('report', { id: idOf(2) }), deep }, 0), '乙川');
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    await store.close();
    expect((await opened(folder)).records.size).toBe(1);
  });
});

describe('taking back', () => {
  test('restores what was there, as a new revision', async () => {
    const store = await opened(await anArchive());
    const renamed = await retitle(store, '改題');
    const undone = await store.undo(renamed.ok ? renamed.value.transactionId : '', '丙山');
    expect(undone.ok).toBe(true);
    expect(store.records.get(report.id)).toMatchObject({
      title: report.title,
      revision: 3,
      updatedBy: '丙山',
    });
  });

  test('can itself be taken back', async () => {
    const store = await opened(await anArchive());
    const renamed = await retitle(store, '改題');
    const undone = await store.undo(renamed.ok ? renamed.value.transactionId : '', '丙山');
    await store.undo(undone.ok ? undone.value.transactionId : '', '丙山');
    expect(store.records.get(report.id)).toMatchObject({ title: '改題', revision: 4 });
  });

  test('of something unknown is not found', async () => {
    const store = await opened(await anArchive());
    expect(await store.undo('nothing', '丙山')).toEqual({
      ok: false,
      error: { code: 'not_found', id: 'nothing' },
    });
  });
});

describe('a disk that fails', () => {
  test('during a save never makes memory, disk and answer disagree', async () => {
    const folder = await anArchive();
    const disk = faultyDisk();
    const store = await opened(folder, { disk });
    const count = async (): Promise<number> => {
      disk.plan({ at: Number.POSITIVE_INFINITY, fault: 'EIO', lasting: 'once' });
      await retitle(store, `計測${store.lastSeq}`);
      return disk.calls().length;
    };
    let saved = 0;
    const plans = allPlans(await count());
    for (const [tried, plan] of plans.entries()) {
      // Every failure leaves a segment; a hundred of them would be read at every look.
      if (tried % 20 === 19) await store.snapshot();
      const before = store.records.get(report.id);
      const [titleBefore, title] = [await titleIn(folder), `第${store.lastSeq}稿`];
      disk.plan(plan);
      const result = await retitle(store, title);
      const onDisk = await titleIn(folder);
      saved += Number(result.ok);
      if (result.ok) {
        expect([onDisk, store.records.get(report.id)]).toMatchObject([title, { title }]);
        continue;
      }
      expect(result.error.code).toBe('disk');
      expect(store.records.get(report.id)).toBe(before);
      if (plan.lasting !== 'dead') expect(onDisk).toBe(titleBefore);
      else expect([title, titleBefore]).toContain(onDisk);
      disk.plan({ at: Number.POSITIVE_INFINITY, fault: 'EIO', lasting: 'once' });
      expect(await retitle(store, title)).toMatchObject({ ok: true });
    }
    expect(plans.length).toBeGreaterThan(250);
    expect(saved).toBeGreaterThan(20);
  });
});
