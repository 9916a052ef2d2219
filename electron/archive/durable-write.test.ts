import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stageFile, writeDurably } from './durable-write';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import { nodeDisk } from './node-disk';
import { allPlans, type FaultPlan, faultyDisk } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

const OLD = 'これまでの内容\n'.repeat(50);
const NEW = 'あたらしい内容\n'.repeat(90);

type Writer = (disk: Disk, target: string, bytes: Uint8Array) => Promise<unknown>;

interface Account {
  runs: number;
  saved: number;
  /** said to be saved, but the file does not hold the new bytes */
  falseSuccesses: number;
  /** said to have failed, but the old bytes are gone */
  harmed: number;
}

/** Runs a writer against every fault at every call, over a file that holds OLD. */
async function account(write: Writer): Promise<Account> {
  const folder = await tempFolder();
  const target = join(folder, 'archive.json');
  await writeFile(target, OLD);
  const counting = faultyDisk();
  await write(counting, target, Buffer.from(NEW));
  const sum: Account = { runs: 0, saved: 0, falseSuccesses: 0, harmed: 0 };
  for (const plan of allPlans(counting.calls().length)) {
    await writeFile(target, OLD);
    const saved = await write(faultyDisk(plan), target, Buffer.from(NEW)).then(
      () => true,
      () => false,
    );
    const now = await readFile(target, 'utf8');
    sum.runs += 1;
    sum.saved += Number(saved);
    sum.falseSuccesses += Number(saved && now !== NEW);
    sum.harmed += Number(!saved && !isUnharmed(now, plan));
  }
  return sum;
}

/** On a disk that is dead from the last sync on, nothing can be taken back; the bytes are whole all the same. */
function isUnharmed(now: string, plan: FaultPlan): boolean {
  return now === OLD || (plan.lasting === 'dead' && now === NEW);
}

describe('writing a file durably', () => {
  test('replaces it whole and leaves nothing else behind', async () => {
    const folder = await tempFolder();
    const target = join(folder, 'archive.json');
    await writeFile(target, OLD);
    await writeDurably(nodeDisk, target, Buffer.from(NEW));
    expect(await readFile(target, 'utf8')).toBe(NEW);
    expect(await readdir(folder)).toEqual(['archive.json']);
  });

  test('syncs the bytes before they get their name, and the folder after', async () => {
    const target = join(await tempFolder(), 'archive.json');
    const disk = faultyDisk();
    await writeDurably(disk, target, Buffer.from(NEW));
    const steps = disk.calls().filter((call) => ['write', 'sync', 'rename'].includes(call));
    expect(steps).toEqual(['write', 'sync', 'rename', 'sync']);
  });

  test('goes on where the disk took only a part', async () => {
    const target = join(await tempFolder(), 'archive.json');
    const disk = faultyDisk({ at: 1, fault: 'short', lasting: 'once' });
    await writeDurably(disk, target, Buffer.from(NEW));
    expect(disk.calls().filter((call) => call === 'write')).toHaveLength(2);
    expect(await readFile(target, 'utf8')).toBe(NEW);
  });

  test('no failing call of the disk ever harms the old bytes or looks like success', async () => {
    const { runs, saved, ...losses } = await account(writeDurably);
    expect(losses).toEqual({ falseSuccesses: 0, harmed: 0 });
    expect(runs).toBeGreaterThanOrEqual(250);
    expect(saved).toBeGreaterThan(20);
  });

  test('control: a writer that takes one write for the whole is caught', async () => {
    const careless: Writer = async (disk, target, bytes) => {
      const file = await disk.fs.open(`${target}.tmp`, 'wx');
      try {
        await file.write(bytes, 0);
      } finally {
        await file.close();
      }
      await rename(`${target}.tmp`, target);
    };
    const cleaned: Writer = (disk, target, bytes) =>
      careless(disk, target, bytes).finally(() => nodeDisk.fs.removeFolder(`${target}.tmp`));
    expect((await account(cleaned)).falseSuccesses).toBeGreaterThan(0);
  });

  test('control: a writer that writes in place is caught', async () => {
    const inPlace: Writer = async (disk, target, bytes) => {
      const handle = await open(target, 'w');
      await handle.close();
      const staged = await stageFile(disk, join(target, '..'), 'archive.json', [bytes]);
      await disk.fs.rename(staged.path, target);
    };
    expect((await account(inPlace)).harmed).toBeGreaterThan(0);
  });

  test('a failed write removes its temporary file', async () => {
    const folder = await tempFolder();
    const target = join(folder, 'archive.json');
    await writeFile(target, OLD);
    const counting = faultyDisk();
    await writeDurably(counting, target, Buffer.from(NEW));
    for (let at = 0; at < counting.calls().length; at++) {
      const disk = faultyDisk({ at, fault: 'EIO', lasting: 'once' });
      const saved = await writeDurably(disk, target, Buffer.from(NEW)).catch(() => undefined);
      if (!saved) expect(await readdir(folder)).toEqual(['archive.json']);
    }
  });
});

describe("a virus scanner's lock", () => {
  const lockedFor = (milliseconds: number, code: string) => {
    const disk = faultyDisk();
    const rename: Disk['fs']['rename'] = async (from, to) => {
      if (disk.waited() < milliseconds) throw Object.assign(new Error(code), { code });
      return nodeDisk.fs.rename(from, to);
    };
    return { ...disk, fs: { ...disk.fs, rename } };
  };

  test.each(['EPERM', 'EACCES', 'EBUSY'])('that passes within 8 seconds costs nothing (%s)', async (code) => {
    const target = join(await tempFolder(), 'archive.json');
    await writeDurably(lockedFor(8_000, code), target, Buffer.from(NEW));
    expect(await readFile(target, 'utf8')).toBe(NEW);
  });

  test('that lasts is given up after 10 seconds', async () => {
    const target = join(await tempFolder(), 'archive.json');
    const disk = lockedFor(Number.POSITIVE_INFINITY, 'EBUSY');
    await expect(writeDurably(disk, target, Buffer.from(NEW))).rejects.toMatchObject({ code: 'EBUSY' });
    expect(disk.waited()).toBe(10_000);
  });

  test.each(['ENOSPC', 'EIO', 'EROFS'])('is not what %s is: that fails at once', async (code) => {
    const target = join(await tempFolder(), 'archive.json');
    const disk = lockedFor(Number.POSITIVE_INFINITY, code);
    await expect(writeDurably(disk, target, Buffer.from(NEW))).rejects.toMatchObject({ code });
    expect(disk.waited()).toBe(0);
  });

  test('is not what a folder without permission is: that fails at once', async () => {
    const disk = lockedFor(Number.POSITIVE_INFINITY, 'EACCES');
    const refusing = { ...disk, fs: { ...disk.fs, canWrite: async () => false } };
    const target = join(await tempFolder(), 'archive.json');
    const failed = await writeDurably(refusing, target, Buffer.from(NEW)).catch(errnoOf);
    expect(failed).toBe('EACCES');
    expect(disk.waited()).toBe(0);
  });
});
