import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildRecord, idOf } from '#shared/handoff/testing/build-records';
import type { ArchiveRecord } from '#shared/model/record';
import { allPlans, faultyDisk } from '../archive/testing/faulty-disk';
import { tempFolder } from '../archive/testing/temp-folder';
import { withZip } from './open-zip';
import { readPackage } from './read-package';
import { archiveWith, attachmentOf, exporting, unwatched } from './testing/exporting';
import { PHOTO, sha256 } from './testing/package-fixture';

const handout = Buffer.from('配布資料\n'.repeat(5_000));
const photo = attachmentOf(3, '集合写真.png', 'image/png', PHOTO);
const paper = attachmentOf(4, '配布資料.txt', 'text/plain', handout);
const RECORDS: readonly ArchiveRecord[] = [
  buildRecord('cohort', 1),
  buildRecord('report', 2, {
    cohortId: idOf(1),
    body: `対話から。\n\n![みんな](attachment:${photo.id})`,
    後の欄: [null, 1],
  }),
  photo,
  paper,
  buildRecord('offsiteMeeting', 5, { cohortId: idOf(1), attachments: [paper.id, photo.id] }),
  buildRecord('openQuestion', 6, { raisedIn: { recordId: idOf(5) } }),
  buildRecord('report', 7, { title: '手元のメモ', visibility: 'private', body: '[[第8期報告書]]' }),
];
const archive = async (folder: string) => archiveWith(folder, RECORDS, [PHOTO, handout]);
const left = async (folder: string) =>
  (await readdir(folder)).filter((name) => !['archive', 'incoming', 'viewer.html'].includes(name));

describe('an export', () => {
  it('comes back as the very records and files that were chosen', async () => {
    const folder = await tempFolder();
    const exported = await exporting(await archive(folder), folder);
    expect(exported).toMatchObject({
      ok: true,
      value: { files: 2, counts: { report: 1, attachment: 2, openQuestion: 1 } },
    });

    const received = await readPackage(
      join(folder, 'package.zip'),
      async (hash) => join(folder, hash),
      unwatched,
    );
    expect(received.ok && received.value.records).toEqual(RECORDS.slice(0, 6));
    expect(await readFile(join(folder, sha256(PHOTO)))).toEqual(PHOTO);
    expect(await readFile(join(folder, sha256(handout)))).toEqual(handout);
  });

  it('answers with the size and hash of the file that lies there', async () => {
    const folder = await tempFolder();
    const exported = await exporting(await archive(folder), folder);
    const bytes = await readFile(join(folder, 'package.zip'));
    expect(exported).toMatchObject({ ok: true, value: { bytes: bytes.length, sha256: sha256(bytes) } });
    expect(await left(folder)).toEqual(['package.zip']);
  });

  it('marks every name as UTF-8 and every entry as a plain file of the written time', async () => {
    const folder = await tempFolder();
    await exporting(await archive(folder), folder);
    await withZip(join(folder, 'package.zip'), async ({ members }) => {
      for (const { entry } of members.values()) {
        expect(entry.generalPurposeBitFlag & 0x800).toBe(0x800);
        expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
        expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2022-03-31T17:15:42.000Z');
      }
    });
  });

  it('leaves out a file the archive has lost, and keeps its record', async () => {
    const folder = await tempFolder();
    const store = await archive(folder);
    await unlink((await store.attachments.pathOf(paper.sha256)) ?? '');
    expect(await exporting(store, folder)).toMatchObject({
      ok: true,
      value: { files: 1, counts: { attachment: 2 } },
    });
    expect(await readPackage(join(folder, 'package.zip'), undefined, unwatched)).toMatchObject({ ok: true });
  });

  it('is refused when a file is no longer what it was', async () => {
    const folder = await tempFolder();
    const store = await archive(folder);
    await writeFile(
      (await store.attachments.pathOf(paper.sha256)) ?? '',
      handout.toString().replace('配', '排'),
    );
    const exported = await exporting(store, folder);
    expect(exported).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
    expect(!exported.ok && exported.error.code === 'rule_broken' && exported.error.sentence).toContain(
      '配布資料.txt',
    );
    expect(await left(folder)).toEqual([]);
  });

  it('of one letter a million times can be read again', async () => {
    const folder = await tempFolder();
    const store = await archiveWith(folder, [buildRecord('report', 1, { body: 'あ'.repeat(1_000_000) })]);
    expect(await exporting(store, folder)).toMatchObject({ ok: true });
  });

  it('tells of its progress up to the end of both steps', async () => {
    const folder = await tempFolder();
    const done = { writing: 0, checking: 0 };
    let total = 0;
    await exporting(await archive(folder), folder, {
      onBytes: (step, bytes, totalBytes) => {
        done[step] += bytes;
        total = totalBytes;
      },
    });
    expect(done.checking).toBe(total);
    expect(done.writing).toBe((await readFile(join(folder, 'package.zip'))).length);
  });
});

describe('the same records and clock', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('give the same bytes, in every time zone', async () => {
    const folder = await tempFolder();
    const store = await archive(folder);
    const made: Buffer[] = [];
    for (const place of ['Asia/Tokyo', 'America/New_York', 'Pacific/Apia']) {
      process.env.TZ = place;
      await exporting(store, folder);
      made.push(await readFile(join(folder, 'package.zip')));
    }
    expect(made[1]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
    expect(made[2]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('an export that cannot be finished', () => {
  it('leaves nothing behind, whenever it is cancelled', async () => {
    const folder = await tempFolder();
    const store = await archive(folder);
    let steps = 0;
    await exporting(store, folder, { onBytes: () => (steps += 1) });
    expect(steps).toBeGreaterThan(10);
    await writeFile(join(folder, 'package.zip'), '前のもの');

    for (let step = 0; step <= steps; step += 1) {
      const controller = new AbortController();
      let calls = 0;
      if (step === 0) controller.abort();
      const exported = await exporting(store, folder, {
        signal: controller.signal,
        onBytes: () => {
          calls += 1;
          if (calls === step) controller.abort();
        },
      });
      // How many pieces the streams cut the bytes into depends on the machine's load: this run may have had fewer.
      if (calls < step) break;
      expect(exported, `step ${step}`).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(await left(folder)).toEqual(['package.zip']);
      expect(await readFile(join(folder, 'package.zip'), 'utf8')).toBe('前のもの');
    }
  });

  it('claims no success and harms no file, whichever call of the disk fails and how', async () => {
    const folder = await tempFolder();
    const store = await archive(folder);
    const target = join(folder, 'package.zip');
    const counting = faultyDisk();
    await exporting(store, folder, { disk: counting });
    const whole = await readFile(target);
    const calls = counting.calls().length;
    expect(calls).toBeGreaterThan(10);

    for (const plan of allPlans(calls)) {
      await writeFile(target, '前のもの');
      const exported = await exporting(store, folder, { disk: faultyDisk(plan) });
      const after = await readFile(target);
      const told = JSON.stringify(plan);
      if (exported.ok) expect(after.equals(whole), told).toBe(true);
      else {
        expect(exported.error.code, told).toBe('disk');
        expect(after.equals(whole) || after.toString() === '前のもの', told).toBe(true);
      }
    }
  }, 60_000);

  it('says so when the place is not there', async () => {
    const folder = await tempFolder();
    const exported = await exporting(await archive(folder), folder, {
      target: join(folder, 'gone', 'package.zip'),
    });
    expect(exported).toMatchObject({ ok: false, error: { code: 'disk', trouble: 'not_found' } });
  });
});
