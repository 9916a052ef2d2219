import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserMode } from '../fixtures/browser-mode';
import { folderBytes } from '../fixtures/folder-bytes';
import { expect, test } from '../fixtures/test';
import { Shell } from '../page-models/shell';

interface Damage {
  readonly sort: string;
  readonly bytes: (whole: Buffer) => Buffer | string;
  readonly sentence: string;
}

const NOT_ONE = 'ハミダシ帖のアーカイブではありません';
const BROKEN_OFF = '内容が途中で切れているか、壊れています';
const BROKEN_TEXT = '文字が壊れています';

const DAMAGES: readonly Damage[] = [
  { sort: 'cut short', bytes: (whole) => whole.subarray(0, whole.length / 2), sentence: BROKEN_OFF },
  { sort: 'without its last byte but one', bytes: (whole) => whole.subarray(0, -2), sentence: BROKEN_OFF },
  { sort: 'empty', bytes: () => '', sentence: '中身が空です' },
  { sort: 'blank', bytes: () => ' \r\n\t ', sentence: '中身が空です' },
  { sort: 'null', bytes: () => 'null', sentence: NOT_ONE },
  { sort: '{}', bytes: () => '{}', sentence: NOT_ONE },
  { sort: 'a list', bytes: () => '[]', sentence: NOT_ONE },
  { sort: 'of another program', bytes: () => '{"format":"others","schemaVersion":1}', sentence: NOT_ONE },
  { sort: 'a prototype', bytes: () => '{"__proto__":{"format":"hamidashi-archive"}}', sentence: NOT_ONE },
  { sort: 'NULs', bytes: (whole) => Buffer.alloc(whole.length), sentence: BROKEN_OFF },
  { sort: 'garbage', bytes: () => Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00, 0x9f]), sentence: BROKEN_TEXT },
  {
    sort: 'in CP932',
    bytes: () => Buffer.from([0x7b, 0x22, 0x96, 0xbc, 0x91, 0x4f, 0x22, 0x3a, 0x31, 0x7d]),
    sentence: BROKEN_TEXT,
  },
  { sort: 'in UTF-16', bytes: (whole) => Buffer.from(`\ufeff${whole}`, 'utf16le'), sentence: BROKEN_TEXT },
  { sort: 'nested without end', bytes: () => '['.repeat(200_000), sentence: '入れ子が深すぎます' },
  {
    sort: 'changed by another hand',
    bytes: (whole) => whole.toString('utf8').replace('霧沢ハミダシ隊', '霧沢ハミダシ団'),
    sentence: '保存したときと内容が変わっています',
  },
];

test.describe('an archive that cannot be read', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('is refused in a sentence at the start and at every try, and left as it is', async ({
    data,
    context,
  }) => {
    const file = join(data.archive, 'archive.json');
    const whole = await readFile(file);
    await writeFile(file, DAMAGES[0]?.bytes(whole) ?? '');
    const owner = await startBrowserMode(data);
    const page = await context.newPage();
    await page.goto(owner.url);
    for (const { sort, bytes, sentence } of DAMAGES) {
      await writeFile(file, bytes(whole));
      const before = await folderBytes(data.archive);
      await page.getByRole('button', { name: 'もう一度試す' }).click();
      const notice = page.getByText('アーカイブを開けませんでした');
      await expect(notice, sort).toContainText(sentence);
      await expect(notice, sort).toContainText('元のファイルには手を付けていません');
      await expect(new Shell(page).nav, sort).toBeHidden();
      expect(await folderBytes(data.archive), sort).toEqual(before);
    }
    await writeFile(file, whole);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expect(new Shell(page).nav).toBeVisible();
    await owner.stop();
    expect((await readFile(file)).equals(whole)).toBe(true);
  });
});

test.describe('an archive whose folder is gone', { tag: '@browser' }, () => {
  test.use({ archive: 'missing' });

  test('is said to be missing, never made anew, and opens when it is back', async ({ page, data }) => {
    await expect(page.getByText(/前に使ったアーカイブが見つかりません/)).toContainText(data.archive);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expect(page.getByText(/前に使ったアーカイブが見つかりません/)).toBeVisible();
    expect(await folderBytes(data.archive)).toEqual({});
    await rename(`${data.archive}-taken-away`, data.archive);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expect(new Shell(page).nav).toBeVisible();
  });
});
