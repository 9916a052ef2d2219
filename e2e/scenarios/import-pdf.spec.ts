import { shiftJisPdf } from '../fixtures/pdf-file';
import { longPdf, taggedPdf } from '../fixtures/printed-report';
import { expect, test } from '../fixtures/test';
import { ImportPage } from '../page-models/import-page';
import { Shell } from '../page-models/shell';

test.describe('a PDF', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('in Shift JIS without its font is read, across and downwards', async ({ page }) => {
    const importing = new ImportPage(page);
    for (const direction of ['H', 'V'] as const) {
      await new Shell(page).open('#/import');
      const pdf = shiftJisPdf(
        ['係長の研修を始めた。', '話す時間がないという声。', '次の期へ渡す。'],
        direction,
      );
      await importing.chooseFiles([{ name: `古い帳票${direction}.pdf`, bytes: pdf }]);
      for (const words of ['係長の研修を始めた。', '話す時間がないという声。', '次の期へ渡す。'])
        await expect(importing.result, direction).toContainText(words);
      await page.getByRole('button', { name: 'やめる' }).click();
    }
  });

  test('of many pages shows its first one while the others are read', async ({ page, browser }) => {
    await new Shell(page).open('#/import');
    await new ImportPage(page).chooseFile('長い記録.pdf', await longPdf(browser, 300));
    const reading = page.getByRole('progressbar', { name: '「長い記録.pdf」を読み取っています' });
    await expect(page.getByRole('img', { name: '1ページ' })).toBeVisible();
    await expect(reading).toBeVisible();
    await expect(page.getByRole('button', { name: '保存する' })).toBeVisible();
  });

  test('that lists its headings is taken at its word, whatever they look like', async ({ page }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    const lines = [
      '雪の冬のこと',
      '雪かきの当番を決めた。',
      '当番の朝',
      '朝は早かった。',
      '来年の冬へ',
      'また話す。',
    ];
    const bookmarks = [{ title: '雪の冬のこと', under: ['当番の朝'] }, { title: '３ 来年の冬へ' }];
    await importing.chooseFile('雪の冬.pdf', shiftJisPdf(lines, 'H', bookmarks));
    for (const heading of ['見出し1雪の冬のこと', '見出し2当番の朝', '見出し1来年の冬へ'])
      await expect(importing.result).toContainText(heading);
  });

  test('that tags its headings is taken at its word too', async ({ page, browser }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFile('雪の冬.pdf', await taggedPdf(browser));
    for (const heading of ['見出し1雪の冬のこと', '見出し2当番の朝', '見出し1春のこと', '見出し2雪のあと'])
      await expect(importing.result).toContainText(heading);
  });
});
