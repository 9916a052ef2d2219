import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachmentFile } from '../archive-paths';
import { hashOfFile } from '../file-chunks';
import { nodeDisk } from '../node-disk';
import { madeArchive, opened } from '../testing/build-archive';
import { faultyDisk, plansInTurn } from '../testing/faulty-disk';
import { tempFolder } from '../testing/temp-folder';
import { storeAttachment } from './store-attachment';

const BYTES = randomBytes(3_200_000);
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

async function aSource(bytes: Uint8Array = BYTES): Promise<string> {
  const path = join(await tempFolder(), '写真 1.jpg');
  await writeFile(path, bytes);
  return path;
}

describe('keeping a file in the archive', () => {
  test('puts it under its hash, whole', async () => {
    const folder = await tempFolder();
    expect(await storeAttachment(nodeDisk, folder, await aSource())).toEqual({
      sha256: SHA256,
      bytes: BYTES.length,
    });
    expect(BYTES.equals(await readFile(attachmentFile(folder, SHA256)))).toBe(true);
    expect(await readdir(join(folder, 'attachments'))).toEqual([SHA256.slice(0, 2)]);
  });

  test('keeps the same bytes once', async () => {
    const folder = await tempFolder();
    await storeAttachment(nodeDisk, folder, await aSource());
    const { ino } = await stat(attachmentFile(folder, SHA256));
    await storeAttachment(nodeDisk, folder, await aSource());
    expect((await stat(attachmentFile(folder, SHA256))).ino).toBe(ino);
    expect(await readdir(dirname(attachmentFile(folder, SHA256)))).toEqual([SHA256]);
  });

  test('puts good bytes in place of damaged ones under the same name', async () => {
    const folder = await tempFolder();
    await mkdir(dirname(attachmentFile(folder, SHA256)), { recursive: true });
    await writeFile(attachmentFile(folder, SHA256), 'damaged');
    await storeAttachment(nodeDisk, folder, await aSource());
    expect(await hashOfFile(nodeDisk, attachmentFile(folder, SHA256))).toBe(SHA256);
  });

  test('takes an empty file too', async () => {
    const folder = await tempFolder();
    expect(await storeAttachment(nodeDisk, folder, await aSource(new Uint8Array(0)))).toMatchObject({
      bytes: 0,
    });
  });

  test('a failing disk never leaves wrong bytes under a hash, nor says they are kept', async () => {
    const source = await aSource(BYTES.subarray(0, 5_000));
    const counting = faultyDisk();
    const { sha256 } = await storeAttachment(counting, await tempFolder(), source);
    const plans = plansInTurn(counting.calls().length);
    const folder = await tempFolder();
    for (const plan of plans) {
      await rm(join(folder, 'attachments'), { recursive: true, force: true });
      const kept = await storeAttachment(faultyDisk(plan), folder, source).catch(() => undefined);
      const there = await hashOfFile(nodeDisk, attachmentFile(folder, sha256));
      expect([sha256, undefined]).toContain(there);
      if (kept) expect(there).toBe(sha256);
    }
  });
});

describe('a stored file', () => {
  test('is found by its hash, and missing when it is', async () => {
    const store = await opened(await madeArchive(join(await tempFolder(), 'a')));
    const stored = await store.attachments.add(await aSource());
    expect(stored).toEqual({ ok: true, value: { sha256: SHA256, bytes: BYTES.length } });
    expect(await store.attachments.pathOf(SHA256)).toBe(attachmentFile(store.folder, SHA256));
    expect(await store.attachments.pathOf('0'.repeat(64))).toBeUndefined();
  });

  test('does not hold up a note while it is copied', async () => {
    const store = await opened(await madeArchive(join(await tempFolder(), 'a')));
    const order: string[] = [];
    await Promise.all([
      store.attachments.add(await aSource()).then(() => order.push('file')),
      store.commit(() => ({ ok: true, value: [] }), '甲野').then(() => order.push('note')),
    ]);
    expect(order).toEqual(['note', 'file']);
  });
});
