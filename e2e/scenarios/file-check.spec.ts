import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserMode } from '../fixtures/browser-mode';
import { add, draft, idOf, recordNow } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { Shell } from '../page-models/shell';

const MEETING = idOf(1);
const [LOST, CHANGED, UNUSED] = [idOf(11), idOf(12), idOf(13)];

test.describe('attached files', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('that are missing or changed are said, in the check and in their record; unused ones are set aside', async ({
    page,
    owner,
    data,
  }) => {
    await attach(owner, LOST, '集合写真.pdf', 'いなくなる');
    await attach(owner, CHANGED, '次第.pdf', '書き換わる');
    await add(owner, draft('offsiteMeeting', MEETING, { attachments: [LOST, CHANGED] }));
    await attach(owner, UNUSED, '使わない.pdf', '余り');
    await owner.call('record.trash', { id: UNUSED, expectedRevision: 1 });
    await owner.call('record.purge', { id: UNUSED });
    await rm(await fileOf(owner, data.archive, LOST));
    await writeFile(await fileOf(owner, data.archive, CHANGED), '書き換えた');

    const shell = new Shell(page);
    await shell.goTo('設定');
    await shell.main.getByRole('button', { name: '添付ファイルの点検' }).click();
    await shell.main.getByRole('button', { name: '点検を始める' }).click();
    await expect(shell.main.getByRole('alert')).toContainText(
      '見つからないものが1個、中身の変わったものが1個',
    );
    await expect(shell.main.getByRole('heading', { name: '使われていないファイル（1個）' })).toBeVisible();

    await shell.main.getByRole('button', { name: '使われていないファイルを片づける' }).click();
    await expect(shell.main.getByRole('heading', { name: /^片づけたファイル（1個/ })).toBeVisible();
    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.main.getByRole('heading', { name: '使われていないファイル（1個）' })).toBeVisible();

    await shell.main.getByRole('link', { name: '朝市の会' }).first().click();
    await expect(shell.main.getByText('ファイルが見つかりません。')).toBeVisible();
    await expect(shell.main.getByText('入れたときと中身が変わっています。')).toBeVisible();
  });
});

async function attach(owner: BrowserMode, id: string, fileName: string, words: string): Promise<void> {
  const bytes = Buffer.from(words);
  const { uploadId } = (await owner.call('upload.begin', { fileName, bytes: bytes.length })) as {
    readonly uploadId: string;
  };
  await owner.call('upload.append', { uploadId, chunk: bytes.toString('base64') });
  await owner.call('attachment.add', { uploadId, id, mediaType: 'application/pdf' });
}

async function fileOf(owner: BrowserMode, archive: string, id: string): Promise<string> {
  const record = await recordNow(owner, id);
  const sha256 = record?.kind === 'attachment' ? record.sha256 : '';
  const folder = join(archive, 'attachments', sha256.slice(0, 2));
  await mkdir(folder, { recursive: true });
  return join(folder, sha256);
}
