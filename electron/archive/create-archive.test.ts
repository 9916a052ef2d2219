import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idOf, record } from '#shared/rules/testing/build-record';
import { createArchive, type NewArchive } from './create-archive';
import { openArchiveStore } from './json-archive-store';
import { nodeDisk } from './node-disk';
import { now, opened, storeOptions } from './testing/build-archive';
import { faultyDisk, plansInTurn } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

async function content(): Promise<NewArchive> {
  const path = join(await tempFolder(), '次第.pdf');
  await writeFile(path, '%PDF');
  const sha256 = createHash('sha256').update('%PDF').digest('hex');
  const attachment = record('attachment', { id: idOf(1), sha256, bytes: 4 });
  return { name: '霧沢市の記録', records: [attachment], files: [{ sha256, path }] };
}

describe('making an archive', () => {
  test('in a folder that is not there yet, with its parents', async () => {
    const folder = join(await tempFolder(), '書類', 'ハミダシ帖', '霧沢市');
    await createArchive(nodeDisk, folder, await content(), now);
    const store = await opened(folder);
    expect(store.info).toMatchObject({
      name: '霧沢市の記録',
      archiveId: expect.stringMatching(/^[0-9A-Z]{26}$/),
    });
    expect([store.lastSeq, store.records.size]).toEqual([0, 1]);
    expect(await readdir(join(folder, '..'))).toEqual(['霧沢市']);
  });

  test('in an empty folder that is', async () => {
    const folder = await tempFolder();
    const made = await content();
    await createArchive(nodeDisk, folder, made, now);
    expect((await readdir(folder)).sort()).toEqual(['archive.json', 'attachments']);
    const store = await opened(folder);
    expect(await store.attachments.pathOf(made.files[0]?.sha256 ?? '')).toBeDefined();
  });

  test('gives each its own id', async () => {
    const [a, b] = [join(await tempFolder(), 'a'), join(await tempFolder(), 'b')];
    await createArchive(nodeDisk, a, await content(), now);
    await createArchive(nodeDisk, b, await content(), now);
    expect((await opened(a)).info.archiveId).not.toBe((await opened(b)).info.archiveId);
  });

  test('of a file whose bytes are not what its hash says is refused', async () => {
    const folder = join(await tempFolder(), 'a');
    const { files, ...rest } = await content();
    const changed = { ...rest, files: files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) };
    await expect(createArchive(nodeDisk, folder, changed, now)).rejects.toMatchObject({
      reason: { code: 'package_unreadable', trouble: 'damaged' },
    });
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });

  test('can be cancelled, and leaves nothing', async () => {
    const folder = join(await tempFolder(), 'a');
    const watch = { signal: AbortSignal.abort(), progress: () => undefined };
    await expect(createArchive(nodeDisk, folder, await content(), now, watch)).rejects.toMatchObject({
      reason: { code: 'cancelled' },
    });
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });

  test.each(['not there yet', 'empty'])(
    'on a failing disk: all of it or none (a folder that is %s)',
    async (place) => {
      const parent = await tempFolder();
      const folder = join(parent, 'a');
      const made = await content();
      const prepare = async (): Promise<void> => {
        await rm(folder, { recursive: true, force: true });
        if (place === 'empty') await mkdir(folder);
      };
      await prepare();
      const counting = faultyDisk();
      await createArchive(counting, folder, made, now);
      for (const plan of plansInTurn(counting.calls().length)) {
        await prepare();
        const done = await createArchive(faultyDisk(plan), folder, made, now).then(
          () => true,
          () => false,
        );
        const there = await openArchiveStore(folder, storeOptions());
        if (there.ok) {
          expect(there.value.records.size).toBe(1);
          expect(await there.value.attachments.pathOf(made.files[0]?.sha256 ?? '')).toBeDefined();
          await there.value.close();
        } else {
          expect(there.error.code).toBe('archive_missing');
          const left = await readdir(folder).catch(() => []);
          if (plan.lasting === 'once') expect(left).toEqual([]);
        }
        if (done) expect(there.ok).toBe(true);
      }
    },
  );

  test('does not touch what others put beside it', async () => {
    const parent = await tempFolder();
    await writeFile(join(parent, '名簿.xlsx'), 'x');
    await createArchive(nodeDisk, join(parent, 'a'), await content(), now);
    expect(await readFile(join(parent, '名簿.xlsx'), 'utf8')).toBe('x');
  });
});
