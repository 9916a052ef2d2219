import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeArchiveLock } from './archive-lock';
import { nodeDisk } from './node-disk';
import { now } from './testing/build-archive';
import { faultyDisk } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

const owner = { name: '甲野', machine: '窓口1', pid: process.pid };
const take = async (folder: string, who = owner) => {
  const attempt = await takeArchiveLock(nodeDisk, folder, who, now);
  if (attempt.state === 'taken') onTestFinished(() => attempt.lock.release());
  return attempt;
};
const place = (folder: string): string => join(folder, 'archive.json.lock');

/** A lock as another process left it; its file's time lies so many seconds back. */
async function lockBy(folder: string, note: object | string, age: number): Promise<void> {
  await mkdir(place(folder));
  const file = join(place(folder), 'owner.json');
  await writeFile(file, typeof note === 'string' ? note : JSON.stringify(note));
  const then = new Date(Date.now() - age * 1_000);
  await utimes(file, then, then);
}

const theirs = {
  name: '乙川',
  machine: '会議室PC',
  pid: 4,
  token: 't',
  heartbeat: '2024-05-10T03:00:00.000Z',
};

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('one writer at a time', () => {
  test('the first is the owner, and its note says who and where', async () => {
    const folder = await tempFolder();
    expect((await take(folder)).state).toBe('taken');
    const note = JSON.parse(await readFile(join(place(folder), 'owner.json'), 'utf8'));
    expect(note).toMatchObject({
      name: '甲野',
      machine: '窓口1',
      pid: process.pid,
      heartbeat: expect.any(String),
    });
    expect(await readdir(folder)).toEqual(['archive.json.lock']);
  });

  test('the second is told who holds it', async () => {
    const folder = await tempFolder();
    await take(folder);
    expect(await take(folder, { ...owner, name: '乙川' })).toMatchObject({
      state: 'held',
      by: { name: '甲野' },
    });
    expect(await readdir(folder)).toEqual(['archive.json.lock']);
  });

  test('of many at once exactly one gets it', async () => {
    const folder = await tempFolder();
    const attempts = await Promise.all(Array.from({ length: 12 }, () => take(folder)));
    expect(attempts.filter((attempt) => attempt.state === 'taken')).toHaveLength(1);
  });

  test('once released it is free', async () => {
    const folder = await tempFolder();
    const first = await takeArchiveLock(nodeDisk, folder, owner, now);
    if (first.state === 'taken') await first.lock.release();
    expect(await readdir(folder)).toEqual([]);
    expect((await take(folder)).state).toBe('taken');
  });

  const cases: readonly [string, () => Promise<object | string>, number, 'taken' | 'held'][] = [
    ['another machine, alive', async () => theirs, 5, 'held'],
    ['another machine, silent for two minutes', async () => theirs, 120, 'taken'],
    [
      'this machine, a process that ended',
      async () => ({ ...theirs, machine: '窓口1', pid: await endedProcess() }),
      5,
      'taken',
    ],
    [
      'this machine, a process that runs',
      async () => ({ ...theirs, machine: '窓口1', pid: process.ppid }),
      5,
      'held',
    ],
    [
      'this machine, our own process id from an earlier life',
      async () => ({ ...theirs, machine: '窓口1', pid: process.pid }),
      5,
      'taken',
    ],
    ['a note being written', async () => '', 5, 'held'],
    ['a note that makes no sense, long ago', async () => '{"name":', 120, 'taken'],
  ];
  test.each(cases)('a lock by %s', async (_, note, age, expected) => {
    const folder = await tempFolder();
    await lockBy(folder, await note(), age);
    expect((await take(folder)).state).toBe(expected);
    expect(await readdir(folder)).toEqual(['archive.json.lock']);
  });

  test('of many who find a dead lock exactly one gets it', async () => {
    const folder = await tempFolder();
    await lockBy(folder, theirs, 120);
    const attempts = await Promise.all(Array.from({ length: 8 }, () => take(folder)));
    expect(attempts.filter((attempt) => attempt.state === 'taken')).toHaveLength(1);
  });

  test('a fresh lock put in place while a dead one was looked at is left alone', async () => {
    const folder = await tempFolder();
    await lockBy(folder, theirs, 120);
    const open: typeof nodeDisk.fs.open = async (path, mode) => {
      if (path.endsWith('taken-over')) {
        await rm(place(folder), { recursive: true });
        await lockBy(folder, { ...theirs, name: '丙山', token: 'fresh' }, 0);
      }
      return nodeDisk.fs.open(path, mode);
    };
    const disk = { ...nodeDisk, fs: { ...nodeDisk.fs, open } };
    expect((await takeArchiveLock(disk, folder, owner, now)).state).toBe('held');
    expect(await readdir(place(folder))).toEqual(['owner.json']);
    expect(await readFile(join(place(folder), 'owner.json'), 'utf8')).toContain('丙山');
  });

  test('a takeover that was itself killed half-way is finished by a later one', async () => {
    const folder = await tempFolder();
    await lockBy(folder, theirs, 300);
    const mark = join(place(folder), 'taken-over');
    await writeFile(mark, '');
    expect((await take(folder)).state).toBe('held');
    const then = new Date(Date.now() - 120_000);
    await utimes(mark, then, then);
    expect((await take(folder)).state).toBe('taken');
  });

  test('a lock taken over by someone else is not removed on release', async () => {
    const folder = await tempFolder();
    const first = await takeArchiveLock(nodeDisk, folder, owner, now);
    await writeFile(join(place(folder), 'owner.json'), JSON.stringify(theirs));
    if (first.state === 'taken') await first.lock.release();
    expect(await readdir(folder)).toEqual(['archive.json.lock']);
  });

  test.each(['EACCES', 'EROFS', 'ENOSPC'] as const)(
    'a disk that refuses it (%s) leaves nothing',
    async (fault) => {
      const folder = await tempFolder();
      for (let at = 0; at < 6; at++) {
        const disk = faultyDisk({ at, fault, lasting: 'once' });
        const attempt = await takeArchiveLock(disk, folder, owner, now).catch(() => undefined);
        if (attempt?.state === 'taken') await attempt.lock.release();
        expect(await readdir(folder)).toEqual([]);
      }
    },
  );
});
