import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceStamp } from './build-stamp.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-stamp-'));
  await mkdir(join(root, 'shared', 'model'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'shared', 'model', 'record.ts'), 'export {};');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const stamp = (): string => sourceStamp(root, ['package.json', 'shared']);

describe('sourceStamp', () => {
  it('stays the same when only times change', async () => {
    const before = stamp();
    await utimes(join(root, 'package.json'), 1, 1);
    expect(stamp()).toBe(before);
  });

  it.each([
    ['a file changes', 'shared/model/record.ts', 'export const one = 1;'],
    ['a file is added', 'shared/model/cohort.ts', ''],
  ])('changes when %s', async (_name, file, text) => {
    const before = stamp();
    await writeFile(join(root, file), text);
    expect(stamp()).not.toBe(before);
  });

  it('changes when a file takes another name', async () => {
    const before = stamp();
    await rm(join(root, 'shared/model/record.ts'));
    await writeFile(join(root, 'shared/model/records.ts'), 'export {};');
    expect(stamp()).not.toBe(before);
  });

  it.each(['shared/model/record.test.ts', 'shared/README.md'])('does not care for %s', async (file) => {
    const before = stamp();
    await writeFile(join(root, file), 'changed');
    expect(stamp()).toBe(before);
  });
});
