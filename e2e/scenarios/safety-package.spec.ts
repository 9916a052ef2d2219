import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { badPackages } from '../fixtures/bad-packages';
import type { DataFolder } from '../fixtures/data-folder';
import { folderBytes } from '../fixtures/folder-bytes';
import { holdCalls } from '../fixtures/hold-calls';
import { expect, test } from '../fixtures/test';
import { giveFile } from '../page-models/fields';
import { FirstRunPage } from '../page-models/first-run-page';
import { Shell } from '../page-models/shell';

const UNCHANGED = '今のアーカイブには何も変更していません';

test.describe('opening a package', { tag: '@browser' }, () => {
  test('that is none, or damaged, or a trap: a sentence, and nothing is made', async ({
    page,
    data,
    exportedSample,
  }) => {
    const good = await exportedSample();
    await new FirstRunPage(page).openExisting.click();
    const before = await everythingButSettings(data);
    for (const bad of await badPackages(await readFile(good.zip), await readFile(good.viewer))) {
      await giveFile(page, page.getByRole('button', { name: '引き継ぎパッケージを開く' }), {
        name: bad.name,
        mimeType: 'application/octet-stream',
        buffer: bad.bytes,
      });
      await expect(page.getByRole('alert'), bad.name).toContainText(UNCHANGED);
      await expect(page.getByRole('alert'), bad.name).toContainText(bad.sentence);
      expect(await everythingButSettings(data), bad.name).toEqual(before);
      expect(await folderBytes(join(data.settings, 'tmp')), bad.name).toEqual({});
      await page.getByRole('button', { name: '戻る' }).click();
    }
    await giveFile(page, page.getByRole('button', { name: '引き継ぎパッケージを開く' }), good.zip);
    await expect(new Shell(page).nav).toBeVisible();
    expect(await folderBytes(join(data.settings, 'tmp'))).toEqual({});
  });

  test('and calling it off leaves nothing behind', async ({ page, data, exportedSample }) => {
    const { zip } = await exportedSample();
    const before = await everythingButSettings(data);
    const letGo = await holdCalls(page, 'upload.append');
    await new FirstRunPage(page).openPackage(zip);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: '取りやめる' }).click();
    letGo();
    await expect.poll(() => folderBytes(join(data.settings, 'tmp'))).toEqual({});
    expect(await everythingButSettings(data)).toEqual(before);
    await expect(new Shell(page).nav).toBeHidden();
  });
});

async function everythingButSettings(data: DataFolder): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await folderBytes(data.root));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith('settings')));
}
