import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { add, draft, idOf, recordNow, saveAs } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { Shell } from '../page-models/shell';

test.describe('backups', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test.beforeEach(async ({ owner }) => {
    await add(owner, draft('keyPhrase', idOf(1)), draft('keyPhrase', idOf(2), { text: '小さく始める' }));
  });

  test('one is made, compared with now, gone back to, and that is undone', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.goTo('設定');
    await shell.main.getByRole('button', { name: '控え', exact: true }).click();
    await shell.main.getByRole('button', { name: '今すぐ控えを作る' }).click();
    await expect(shell.notices).toContainText('控えを作り、読み返して確かめました');
    const made = shell.main.getByRole('listitem').filter({ hasText: '自分で作った控え' }).first();
    await expect(made).toContainText('アーカイブの中');

    await saveAs(owner, '乙川', idOf(1), { text: '書き換えた言葉' });
    await owner.call('record.trash', { id: idOf(2), expectedRevision: 1 });
    await add(owner, draft('openQuestion', idOf(3)));
    await made.getByRole('button', { name: /とのちがい$/ }).click();
    await expect(made).toContainText('キーフレーズ 2件');
    await expect(made).toContainText('このあとに加わった記録（1件）');
    await expect(made).toContainText('このあとに書き換えられた記録（1件）');
    await expect(made).toContainText('このあとに削除された記録（1件）');

    await made.getByRole('button', { name: /控えに戻す$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'この控えの内容に戻しますか' });
    await expect(dialog).toContainText('消さずにゴミ箱へ移します');
    await dialog.getByRole('button', { name: 'この控えに戻す' }).click();
    await expect(shell.notices).toContainText('控えの内容に戻しました');
    expect(await recordNow(owner, idOf(1))).toMatchObject({ text: 'まず一人に聞く' });
    expect(await recordNow(owner, idOf(2))).not.toHaveProperty('deletedAt');
    expect(await recordNow(owner, idOf(3))).toHaveProperty('deletedAt');
    await expect(shell.main.getByText('控えに戻す前').first()).toBeVisible();

    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.notices).toContainText('元に戻しました');
    expect(await recordNow(owner, idOf(1))).toMatchObject({ text: '書き換えた言葉' });
    expect(await recordNow(owner, idOf(3))).not.toHaveProperty('deletedAt');
  });

  test('one that is damaged is shown as such', async ({ page, owner, data }) => {
    await owner.call('backup.make', {});
    const folder = join(data.archive, 'backups');
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      await writeFile(join(folder, name), bytes.subarray(0, bytes.length / 2));
    }
    const shell = new Shell(page);
    await shell.open('#/backups');
    const row = shell.main.getByRole('listitem').first();
    await row.getByRole('button', { name: /とのちがい$/ }).click();
    await expect(row.getByRole('alert')).toContainText('壊れていて、もう読めません');
  });

  test('go to a second place, until that is ended', async ({ page, owner, data }) => {
    const shell = new Shell(page);
    await shell.open('#/backups');
    await expect(shell.main.getByText('決めていません')).toBeVisible();
    await shell.main.getByRole('button', { name: '場所を選ぶ' }).click();
    const dialog = page.getByRole('dialog');
    // The places to start from begin with the person's own folder, which is the test's.
    await dialog.getByRole('listitem').getByRole('button').first().click();
    await dialog.getByRole('button', { name: 'この場所にする' }).click();
    await expect(shell.notices).toContainText('2つめの場所にも置きます');
    const { folder } = (await owner.call('backup.secondFolder', {})) as { readonly folder: string };
    await expect(shell.main.getByText(folder, { exact: true })).toBeVisible();
    expect(folder.startsWith(data.root)).toBe(true);
    const [own = ''] = (await readdir(folder)).filter((name) => name.startsWith('霧沢ハミダシ隊-'));
    expect((await readdir(join(folder, own, 'backups'))).length).toBeGreaterThan(0);

    await shell.main.getByRole('button', { name: '2つめの場所に置くのをやめる' }).click();
    await expect(shell.main.getByText('決めていません')).toBeVisible();
    expect(await owner.call('backup.secondFolder', {})).toEqual({ folder: null });
  });
});
