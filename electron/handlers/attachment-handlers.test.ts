import { randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/rules/testing/build-record';
import { tempFolder } from '../archive/testing/temp-folder';
import { startApp } from './testing/start-app';

describe('attachments', () => {
  test('arrive in chunks and are read in chunks, whole', async () => {
    const { create, get, upload } = await startApp();
    await create();
    const bytes = randomBytes(1_500_000);
    const uploadId = await upload('C:\\Users\\甲野\\写真.jpg', bytes);
    const record = await get('attachment.add', { uploadId, id: idOf(1), mediaType: 'image/jpeg' });
    expect(record).toMatchObject({ fileName: '写真.jpg', mediaType: 'image/jpeg', bytes: bytes.length });
    const parts: Buffer[] = [];
    for (let offset = 0; offset < bytes.length; offset += 1_000_000) {
      const part = await get('attachment.read', { id: idOf(1), offset, length: 1_000_000 });
      expect(part.total).toBe(bytes.length);
      parts.push(Buffer.from(part.chunk, 'base64'));
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect((await get('attachment.read', { id: idOf(1), offset: 9_000_000, length: 10 })).chunk).toBe('');
  });

  test('of an odd type are kept as plain bytes', async () => {
    const { create, get, upload } = await startApp();
    await create();
    const uploadId = await upload('メモ', Buffer.from('x'));
    const record = await get('attachment.add', { uploadId, id: idOf(1), mediaType: '"><script>' });
    expect(record.mediaType).toBe('application/octet-stream');
  });

  test('that arrived short, long or never are refused', async () => {
    const { create, get, refusal } = await startApp();
    await create();
    const short = await get('upload.begin', { fileName: 'a', bytes: 5 });
    const add = { id: idOf(1), mediaType: 'text/plain' };
    expect(await refusal('attachment.add', { ...short, ...add })).toMatchObject({ code: 'invalid_input' });
    const long = await get('upload.begin', { fileName: 'a', bytes: 1 });
    expect(await refusal('upload.append', { ...long, chunk: 'AAAA' })).toMatchObject({
      code: 'invalid_input',
    });
    expect(await refusal('upload.append', { ...long, chunk: 'AA==' })).toMatchObject({ code: 'not_found' });
    expect(await refusal('attachment.add', { uploadId: 'none', ...add })).toMatchObject({
      code: 'not_found',
    });
    expect(await refusal('upload.begin', { fileName: 'a', bytes: 2_000_000_001 })).toMatchObject({
      code: 'too_large',
    });
  });

  test('leave no temporary file behind', async () => {
    const { app, create, get, upload, settingsDir } = await startApp();
    await create();
    await get('attachment.add', {
      uploadId: await upload('a', Buffer.from('x')),
      id: idOf(1),
      mediaType: 'text/plain',
    });
    await get('upload.discard', { uploadId: await upload('b', Buffer.from('y')) });
    await upload('c', Buffer.from('z'));
    await app.close();
    expect(await readdir(join(settingsDir, 'tmp'))).toEqual([]);
  });

  test('that a killed process left are cleared at the next start, a running one’s are not', async () => {
    const settingsDir = join(await tempFolder(), 'settings');
    const id = '00000000-0000-0000-0000-000000000000';
    for (const pid of [process.ppid, 2 ** 22 + 1]) {
      await mkdir(join(settingsDir, 'tmp', `${pid}-${id}`), { recursive: true });
      await writeFile(join(settingsDir, 'tmp', `${pid}-${id}`, 'x'), '');
    }
    await startApp({ settingsDir });
    expect(await readdir(join(settingsDir, 'tmp'))).toEqual([`${process.ppid}-${id}`]);
  });
});
