import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserMode } from '../fixtures/browser-mode';
import { createDataFolder, type DataFolder } from '../fixtures/data-folder';
import { add, draft, idOf, recordNow } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

test.describe('an archive whose file is damaged', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('is opened from the best of what there is, with an account of it', async ({
    data,
    context,
    owner,
  }) => {
    await add(owner, draft('keyPhrase', idOf(1)), draft('keyPhrase', idOf(2), { text: '小さく始める' }));
    await owner.stop();
    const file = join(data.archive, 'archive.json');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 40));

    const again = await startBrowserMode(data);
    try {
      const page = await context.newPage();
      await page.goto(again.url);
      const offers = page.getByRole('region', { name: '開ける状態' });
      const best = offers.getByRole('listitem').first();
      await expect(best).toContainText('おすすめ');
      await expect(best).toContainText('2件の記録があります');
      await best.getByRole('button', { name: /から開く$/ }).click();
      const shell = new Shell(page);
      await expect(shell.nav).toBeVisible();
      const account = page.getByRole('region', { name: '開いたときの報告' });
      await expect(account).toContainText('無事です');
      await account.getByText('読めなかったもとのファイルの場所').click();
      await expect(account).toContainText(data.archive);
      expect(await recordNow(again, idOf(2))).toMatchObject({ text: '小さく始める' });
      await account.getByRole('button', { name: '分かりました' }).click();
      await expect(account).toBeHidden();
      await page.reload();
      await expect(shell.nav).toBeVisible();
      await expect(account).toBeHidden();
    } finally {
      await again.stop();
    }
  });
});

test.describe('an archive on a stick that is pulled out', { tag: '@browser' }, () => {
  test.use({ archive: 'missing' });

  test('is waited for, and opens by itself when it is back', async ({ page, data }) => {
    await expect(page.getByText('見つかるまで待っています')).toBeVisible();
    await rename(`${data.archive}-taken-away`, data.archive);
    await expect(new Shell(page).nav).toBeVisible({ timeout: 30_000 });
  });
});

test.describe('an archive that somebody else has open', { tag: '@browser' }, () => {
  test.use({
    archive: 'new',
    expectedProblems: ['ERR_CONNECTION_REFUSED', 'ERR_INCOMPLETE_CHUNKED_ENCODING'],
  });

  test('is read only, follows what is written, and can be written once the other is gone', async ({
    page,
    owner,
    data,
    browser,
  }) => {
    await expect(new Shell(page).nav).toBeVisible();
    const second = await startBrowserMode(data);
    const context = await browser.newContext();
    try {
      const reading = await context.newPage();
      await reading.goto(second.url);
      const there = new Shell(reading);
      await expect(reading.getByText('甲野さん')).toContainText('開いているため、読み取り専用です');
      await there.open('#/phrases');
      await add(owner, draft('keyPhrase', idOf(1), { text: '届いた言葉' }));
      await expect(there.main.getByText('届いた言葉')).toBeVisible({ timeout: 20_000 });

      await owner.kill();
      await reading.getByRole('button', { name: '引き継いで書けるようにする' }).click({ timeout: 60_000 });
      await expect(there.notices).toContainText('引き継ぎました');
      await reading.keyboard.press('Control+n');
      const editor = new MeetingEditor(reading);
      await editor.fillFacts({ title: '引き継いだ会' });
      await expect(editor.saveState).toHaveText(/保存しました/);
    } finally {
      await context.close();
      await second.stop();
    }
  });
});

test.describe('an archive that another program writes', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('is not overwritten: what would come in is shown, and taken on demand', async ({
    page,
    owner,
    data,
  }) => {
    await add(owner, draft('keyPhrase', idOf(1)));
    const shell = new Shell(page);
    await shell.open('#/phrases');
    await expect(shell.main.getByText('まず一人に聞く')).toBeVisible();

    // A copy of the archive was opened and saved elsewhere, and a synchronising folder brought it back.
    const theirs = await savedElsewhere(data);
    await writeFile(join(data.archive, 'archive.json'), theirs);
    await owner
      .call('record.save', { record: draft('openQuestion', idOf(3)), expectedRevision: 0 })
      .catch(() => undefined);

    await page.getByRole('button', { name: '中身を見て選ぶ' }).click({ timeout: 30_000 });
    const dialog = page.getByRole('dialog', { name: 'ほかのソフトがアーカイブを書き換えました' });
    await expect(dialog).toContainText('よそで書いた言葉');
    await expect(dialog).toContainText(data.archive);
    await dialog.getByRole('button', { name: '1件を取り入れる' }).click();
    await expect(shell.notices).toContainText('取り入れました');
    await expect(shell.main.getByText('よそで書いた言葉')).toBeVisible();
    await expect(page.getByRole('button', { name: '中身を見て選ぶ' })).toBeHidden();
  });
});

/** The archive's file after a copy of its folder was opened and written in another place. */
async function savedElsewhere(data: DataFolder): Promise<Buffer> {
  const elsewhere = await createDataFolder();
  try {
    await cp(data.archive, elsewhere.archive, { recursive: true });
    await rm(join(elsewhere.archive, 'archive.json.lock'), { recursive: true, force: true });
    const other = await startBrowserMode(elsewhere, ['--archive', elsewhere.archive]);
    await add(other, draft('keyPhrase', idOf(2), { text: 'よそで書いた言葉' }));
    await other.stop();
    return await readFile(join(elsewhere.archive, 'archive.json'));
  } finally {
    await elsewhere.remove();
  }
}
