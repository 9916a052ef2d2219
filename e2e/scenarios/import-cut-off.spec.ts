import { type BrowserMode, startBrowserMode } from '../fixtures/browser-mode';
import type { DataFolder } from '../fixtures/data-folder';
import { shiftJisPdf } from '../fixtures/pdf-file';
import { expect, test } from '../fixtures/test';
import { APP_ENDED } from '../fixtures/watch-page';
import { ImportPage } from '../page-models/import-page';
import { Shell } from '../page-models/shell';

const CUT_OFF = 'アプリ本体とつながっていないので、読み取りを止めています。';
const FILES = Array.from({ length: 24 }, (_, index) => ({
  name: `${index + 1}期.txt`,
  bytes: Buffer.from(`１ はじめに\n${index + 1}期の話をした。\n２ おわりに\n続ける。\n`),
}));

test.describe('an import whose app ends in the middle', { tag: '@browser' }, () => {
  test.use({
    archive: 'new',
    expectedProblems: APP_ENDED,
  });

  test('blames no file, and reads on by itself once the app is there again', async ({
    page,
    owner,
    data,
  }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFiles(FILES);
    await expect(importing.item('2期.txt').first()).toContainText('確認待ち');
    await owner.kill();
    await expect(page.getByText(CUT_OFF)).toBeVisible();
    await expect(importing.item('24期.txt')).toContainText('順番を待っています');
    await expect(page.getByText('取り込めません')).toBeHidden();

    const again = await startAgain(owner, data);
    try {
      await expect(page.getByText('残り24件（全24件）')).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(CUT_OFF)).toBeHidden();
      await expect(page.getByText('取り込めません')).toBeHidden();
    } finally {
      await again.stop();
    }
  });

  test('reads no half of a document for want of the app’s own files', async ({ page, owner, data }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await expect(page.getByRole('button', { name: 'ファイルを選ぶ' })).toBeVisible();
    // The reader itself is loaded beforehand; what this PDF takes besides is not.
    await page.waitForTimeout(2_000);
    await owner.kill();
    await importing.chooseFile('対話.pdf', shiftJisPdf(['１　はじめに', '町の人の話を聞いた。'], 'H'));
    await expect(page.getByText(CUT_OFF)).toBeVisible();
    const again = await startAgain(owner, data);
    try {
      await expect(importing.result).toContainText('町の人の話を聞いた。', { timeout: 30_000 });
    } finally {
      await again.stop();
    }
  });

  test('keeps what was corrected for the window of the next start', async ({ page, owner, data }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFiles(FILES.slice(0, 3));
    await importing.item('2期.txt').getByRole('button', { name: '確かめる' }).click();
    await importing.title.fill('二期の記録');
    await owner.kill();
    await importing.result.getByRole('button', { name: '2期の話をした。' }).click();
    await page.getByRole('button', { name: 'フレーズに' }).click();
    await importing.save();
    await expect(page.getByText('アプリ本体とつながっていません。').first()).toBeVisible();
    await expect(importing.title).toHaveValue('二期の記録');
    await page.waitForTimeout(600);

    const again = await startAgain(owner, data);
    try {
      await page.close();
      const next = await page.context().newPage();
      await next.goto(again.url);
      await new Shell(next).open('#/import');
      const resumed = new ImportPage(next);
      await resumed.item('2期.txt').getByRole('button', { name: '続きを確かめる' }).click();
      await expect(resumed.title).toHaveValue('二期の記録');
      await resumed.save();
      await expect(resumed.item('2期.txt')).toContainText('保存しました');
      const { records } = (await again.call('archive.load', {})) as {
        records: { kind: string; text?: string }[];
      };
      expect(records.filter(({ kind }) => kind === 'keyPhrase').map(({ text }) => text)).toEqual([
        '2期の話をした。',
      ]);
    } finally {
      await again.stop();
    }
  });
});

/** The app started anew at the address it had, as it does where that is free. */
const startAgain = (owner: BrowserMode, data: DataFolder): Promise<BrowserMode> =>
  startBrowserMode(data, ['--port', new URL(owner.url).port]);
