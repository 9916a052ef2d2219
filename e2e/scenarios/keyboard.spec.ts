import { INVENTED_REPORT } from '../fixtures/invented-report';
import { expect, test } from '../fixtures/test';
import { Reader } from '../page-models/reader';
import { Shell } from '../page-models/shell';

test.describe('without a mouse', { tag: '@browser' }, () => {
  test('a newcomer begins, imports, finds, writes and makes a package by keys alone', async ({ page }) => {
    const { keyboard } = page;
    const shell = new Shell(page);
    const begin = page.getByRole('button', { name: '新しく始める' });
    await begin.waitFor();
    await keyboard.press('Tab');
    await expect(begin).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByLabel('グループの名前')).toBeFocused();
    await keyboard.type('かもめ隊');
    await keyboard.press('Tab');
    await keyboard.type('甲野');
    await keyboard.press('Enter');
    await expect(shell.title('かもめ隊')).toBeVisible();

    await keyboard.press('Control+i');
    await expect(shell.title('取り込み')).toBeVisible();
    const paste = page.getByLabel('または、文章や画像を貼り付ける');
    await paste.focus();
    await keyboard.insertText(INVENTED_REPORT);
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'この文章を読み解く' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(shell.title('取り込む内容を確かめる')).toBeVisible();
    await page.getByRole('button', { name: '保存する' }).focus();
    await keyboard.press('Enter');
    await expect(new Reader(page).contents).toBeVisible();

    await keyboard.press('/');
    await expect(shell.searchBox).toBeFocused();
    await keyboard.insertText('三つの課');
    await expect(shell.results).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(new Reader(page).findCount).toHaveText('1 / 1');

    await keyboard.press('Control+n');
    await expect(page.getByRole('heading', { name: 'オフサイトミーティングを書く' })).toBeVisible();
    await page.getByLabel('題名').focus();
    await keyboard.type('朝市の会');
    await expect(page.getByText(/^保存しました/)).toBeVisible();

    await keyboard.press('Control+e');
    await expect(shell.title('引き継ぎパッケージを作る')).toBeVisible();
    await page.getByRole('button', { name: 'パッケージを作る' }).focus();
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  });
});

test.describe('keys over the sample', { tag: '@reading' }, () => {
  test.use({ archive: 'sample' });

  test('before the header stands the way past it and the navigation', async ({ page }) => {
    const shell = new Shell(page);
    await shell.searchBox.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    const skip = page.getByRole('button', { name: '本文へ移動' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(shell.main).toBeFocused();
  });

  test('every entry of the navigation is reached by Tab and opened by Enter', async ({ page }) => {
    const shell = new Shell(page);
    const entries = shell.nav.getByRole('link');
    await entries.first().focus();
    const count = await entries.count();
    for (let index = 1; index < count; index += 1) {
      await page.keyboard.press('Tab');
      await expect(entries.nth(index)).toBeFocused();
    }
    await entries.nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(shell.title('資料')).toBeVisible();
    await expect(entries.nth(2)).toHaveAttribute('aria-current', 'page');
    await expect(shell.main).toBeFocused();
  });

  test('windows open by key, close with Esc, and give the focus back', async ({ page }) => {
    const shell = new Shell(page);
    const entry = shell.nav.getByRole('link', { name: 'フレーズ' });
    await entry.focus();
    await shell.openPalette();
    await expect(shell.palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(shell.palette).toBeHidden();
    await expect(entry).toBeFocused();

    await page.keyboard.press('F1');
    const list = page.getByRole('dialog', { name: 'キーボード操作の一覧' });
    await expect(list).toContainText('Ctrl+K');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(entry).toBeFocused();
  });

  test('the palette is walked by arrows', async ({ page }) => {
    const shell = new Shell(page);
    const field = await shell.openPalette();
    await field.fill('設定');
    const options = shell.palette.getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(shell.title('設定')).toBeVisible();
  });

  test('a slash typed in a field is a slash', async ({ page }) => {
    const shell = new Shell(page);
    await shell.open('#/meetings');
    const filter = page.getByRole('searchbox', { name: '題名・相手・場所で絞り込む' });
    await filter.focus();
    await page.keyboard.type('a/b');
    await expect(filter).toHaveValue('a/b');
  });
});
