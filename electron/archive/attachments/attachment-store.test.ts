import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveOf, idOf, record } from '#shared/rules/testing/build-record';
import { attachmentFile, setAsideFolder } from '../archive-paths';
import { nodeDisk } from '../node-disk';
import { now } from '../testing/build-archive';
import { tempFolder } from '../testing/temp-folder';
import { createAttachmentStore } from './attachment-store';

const watch = () => ({ signal: new AbortController().signal, progress: () => undefined });

async function withFiles(...texts: readonly string[]) {
  const folder = await tempFolder();
  const store = createAttachmentStore(nodeDisk, folder, now);
  const hashes: string[] = [];
  for (const [number, text] of texts.entries()) {
    const path = join(folder, `${number}.tmp`);
    await writeFile(path, text);
    const stored = await store.add(path);
    if (stored.ok) hashes.push(stored.value.sha256);
    await rm(path);
  }
  const records = (...wanted: readonly (string | undefined)[]) =>
    archiveOf(
      ...wanted.map((sha256 = '0'.repeat(64), index) =>
        record('attachment', { id: idOf(index + 1), fileName: `資料${index + 1}.pdf`, sha256 }),
      ),
    );
  return { folder, store, hashes, records };
}

describe('a look at the files', () => {
  test('tells which are missing, which were changed, and which nobody names', async () => {
    const { folder, store, hashes, records } = await withFiles('一', '二', '三');
    await writeFile(attachmentFile(folder, hashes[1] ?? ''), '書き換え');
    const report = await store.check(records(hashes[0], hashes[1], undefined), watch());
    expect(report).toMatchObject({
      ok: true,
      value: {
        checked: 3,
        missing: [{ fileName: '資料3.pdf' }],
        changed: [{ fileName: '資料2.pdf' }],
        orphans: [{ sha256: hashes[2], bytes: 3 }],
        setAside: [],
      },
    });
  });

  test('can be stopped', async () => {
    const { store, hashes, records } = await withFiles('一');
    const stopped = { ...watch(), signal: AbortSignal.abort() };
    expect(await store.check(records(hashes[0]), stopped)).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
  });
});

describe('files nobody names', () => {
  test('are set aside, still found, and brought back', async () => {
    const { folder, store, hashes, records } = await withFiles('一', '二');
    const [needed = '', orphan = ''] = hashes;
    const gone = await store.setAside([needed, orphan], records(needed));
    expect(gone).toEqual({ ok: true, value: [{ sha256: orphan, bytes: 3 }] });
    expect(await store.pathOf(orphan)).toContain('set-aside');
    expect(await store.pathOf(needed)).toBe(attachmentFile(folder, needed));
    await store.bringBack([orphan]);
    expect(await store.pathOf(orphan)).toBe(attachmentFile(folder, orphan));
    expect(await readdir(setAsideFolder(folder))).toEqual([]);
  });

  test('are removed for good after 30 days, not before', async () => {
    const { folder, store, hashes, records } = await withFiles('一');
    await store.setAside(hashes, records());
    const day = (days: number) => new Date(now().getTime() + days * 24 * 3_600_000);
    await store.clearOld(day(30));
    expect(await readdir(setAsideFolder(folder))).toHaveLength(1);
    await store.clearOld(day(32));
    expect(await readdir(setAsideFolder(folder))).toEqual([]);
  });
});
