import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskError } from './disk-trouble';
import { attempt, StoreError } from './store-error';
import { tempFolder } from './testing/temp-folder';

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read_only'],
  ['EACCES', 'no_permission'],
  ['EPERM', 'no_permission'],
  ['EBUSY', 'busy'],
  ['EMFILE', 'busy'],
  ['ENAMETOOLONG', 'path_too_long'],
  ['ENOENT', 'not_found'],
  ['ENOTDIR', 'not_a_folder'],
  ['EIO', 'io'],
  ['UNKNOWN', 'io'],
])('%s is told as %s', (code, trouble) => {
  const error = Object.assign(new Error(code), { code });
  expect(diskError(error, '/書庫')).toEqual({ code: 'disk', trouble, path: '/書庫' });
});

test('real refusals of a disk become data', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'file'), '');
  const trouble = async (work: () => Promise<unknown>) => {
    const result = await attempt(folder, work);
    return !result.ok && result.error.code === 'disk' ? result.error.trouble : undefined;
  };
  expect(await trouble(() => mkdir(join(folder, '長'.repeat(200))))).toBe('path_too_long');
  expect(await trouble(() => mkdir(join(folder, 'file', 'x')))).toBe('not_a_folder');
  expect(await trouble(() => mkdir(join(folder, 'file')))).toBe('not_a_folder');
  expect(await trouble(() => mkdtemp(join(folder, 'nowhere', 'x')))).toBe('not_found');
});

test('a defect is no disk trouble and is thrown on', async () => {
  await expect(attempt('/', () => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
  expect(diskError(new TypeError('defect'), '/')).toBeUndefined();
});

test('an expected failure leaves as its reason', async () => {
  const failing = attempt('/', () => Promise.reject(new StoreError({ code: 'cancelled' })));
  expect(await failing).toEqual({ ok: false, error: { code: 'cancelled' } });
});
