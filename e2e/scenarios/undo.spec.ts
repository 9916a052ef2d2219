import { add, draft, idOf, recordNow, saveAs } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { Shell } from '../page-models/shell';

const PHRASE = idOf(1);

test.describe('undoing', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test.beforeEach(async ({ owner }) => {
    await add(owner, draft('keyPhrase', PHRASE), draft('keyPhrase', idOf(2), { text: '小さく始める' }));
  });

  test('the list of changes tells each, takes one back, and says so', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.open(`#/phrases/${PHRASE}`);
    await shell.main.getByRole('button', { name: '削除' }).first().click();
    await expect(shell.notices).toContainText('ゴミ箱に移しました');
    await shell.goTo('変更の一覧');
    const row = shell.main.getByRole('listitem').filter({ hasText: 'をゴミ箱に移しました' });
    await expect(row).toContainText('甲野さん');
    await row.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.main.getByText('すでに元に戻してあります')).toBeVisible();
    await expect(shell.main.getByText(/^変更を元に戻し、/)).toBeVisible();
    expect(await recordNow(owner, PHRASE)).not.toHaveProperty('deletedAt');
  });

  test('a change that others have built on is not taken back, and the way to its past is shown', async ({
    page,
    owner,
  }) => {
    await saveAs(owner, '甲野', PHRASE, { speaker: '部長' });
    await saveAs(owner, '乙川', PHRASE, { speaker: '次長' });
    const shell = new Shell(page);
    await shell.goTo('変更の一覧');
    const rows = shell.main.getByRole('listitem').filter({ hasText: 'を書き換えました' });
    await rows.nth(1).getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.notices).toContainText('そのあとに書き換えられている');
    await shell.notices.getByRole('button', { name: '変更の記録を見る' }).click();
    await expect(shell.title('変更の記録')).toBeVisible();
    expect(await recordNow(owner, PHRASE)).toMatchObject({ speaker: '次長' });
  });

  test('Ctrl+Z shows the last change of one’s own before it takes it back', async ({ page, owner }) => {
    await saveAs(owner, '甲野', PHRASE, { speaker: '部長' });
    await saveAs(owner, '乙川', idOf(2), { speaker: '次長' });
    const shell = new Shell(page);
    await shell.nav.waitFor();
    await page.keyboard.press('Control+z');
    const dialog = page.getByRole('dialog', { name: '記録の変更を元に戻す' });
    await expect(dialog).toContainText('「まず一人に聞く」を書き換えました');
    await page.keyboard.press('Escape');
    expect(await recordNow(owner, PHRASE)).toMatchObject({ speaker: '部長' });

    const field = await shell.openPalette();
    await field.fill('元に戻す');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(shell.notices).toContainText('元に戻しました');
    expect(await recordNow(owner, PHRASE)).not.toHaveProperty('speaker');
    expect(await recordNow(owner, idOf(2))).toMatchObject({ speaker: '次長' });
  });

  test('Ctrl+Z in a text takes typing back and nothing else', async ({ page }) => {
    const shell = new Shell(page);
    await shell.nav.waitFor();
    await shell.searchBox.click();
    await page.keyboard.type('あ');
    await page.keyboard.press('Control+z');
    await expect(shell.searchBox).toHaveValue('');
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: '内容' }).click();
    await page.keyboard.insertText('書いた言葉');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('textbox', { name: '内容' })).not.toContainText('書いた言葉');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('a recommendation that was withdrawn comes back', async ({ page, owner }) => {
    await owner.call('keyPhrase.recommend', { id: PHRASE, reason: '背中を押された' });
    const shell = new Shell(page);
    await shell.open(`#/phrases/${PHRASE}`);
    await shell.main.getByRole('button', { name: 'このおすすめを取り消す' }).click();
    await expect(shell.main.getByText('背中を押された')).toBeHidden();
    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.main.getByText('背中を押された')).toBeVisible();
  });
});

test.describe('the trash', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test.beforeEach(async ({ owner }) => {
    const phrases = Array.from({ length: 120 }, (_, n) =>
      draft('keyPhrase', idOf(n + 1), { text: `言葉 ${n + 1}` }),
    );
    await add(owner, ...phrases, draft('report', idOf(500), { title: '第３期 報告' }));
    for (const n of [...phrases.keys()]) {
      await owner.call('record.trash', { id: idOf(n + 1), expectedRevision: 1 });
    }
    await owner.call('record.trash', { id: idOf(500), expectedRevision: 1 });
  });

  test('is filtered, tells how long things stay, and is emptied as one act that can be undone', async ({
    page,
    owner,
  }) => {
    const shell = new Shell(page);
    await shell.goTo('ゴミ箱');
    await expect(shell.main.getByText('121件')).toBeVisible();
    await expect(shell.main.getByText('あと30日').first()).toBeVisible();
    expect(await shell.main.getByRole('listitem').count()).toBeLessThan(60);

    await shell.main.getByRole('textbox', { name: '題名で絞り込む' }).fill('第3期');
    await expect(shell.main.getByRole('listitem')).toHaveCount(1);
    await shell.main.getByRole('button', { name: '「第３期 報告」を元に戻す' }).click();
    await expect(shell.main.getByText('この条件に合うものは')).toBeVisible();
    await shell.main.getByRole('textbox', { name: '題名で絞り込む' }).fill('');

    await shell.main.getByRole('button', { name: 'ゴミ箱を空にする' }).click();
    await page.getByRole('button', { name: '120件を完全に削除する' }).click();
    await expect(shell.main.getByText('ゴミ箱は空です')).toBeVisible();
    expect(await recordNow(owner, idOf(7))).toBeUndefined();
    await shell.notices.getByRole('button', { name: '元に戻す' }).last().click();
    await expect(shell.main.getByText('120件')).toBeVisible();
    expect(await recordNow(owner, idOf(7))).toMatchObject({ text: '言葉 7' });
  });
});
