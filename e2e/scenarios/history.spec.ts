import { add, draft, idOf, recordNow, saveAs } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { choose } from '../page-models/fields';
import { Shell } from '../page-models/shell';

const MEETING = idOf(1);

test.describe('the past of a record', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test.beforeEach(async ({ owner }) => {
    await add(
      owner,
      draft('offsiteMeeting', MEETING, { content: '火の番の話を聞いた。', participants: ['甲野'] }),
    );
    await saveAs(owner, '乙川', MEETING, { content: '水の番の話を聞いた。', participants: ['甲野', '乙川'] });
    await saveAs(owner, '丙山', MEETING, { title: '夕市の会' });
  });

  test('tells who changed what, word by word, and goes back with a way forward', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.open(`#/meetings/${MEETING}`);
    await shell.main.getByRole('button', { name: '変更の記録' }).click();
    await expect(shell.title('変更の記録')).toBeVisible();
    const versions = shell.main.getByRole('navigation', { name: '版の一覧' });
    await expect(versions.getByRole('button')).toHaveCount(3);
    const detail = shell.main.getByRole('region', { name: '選んだ版' });
    await expect(detail.getByRole('deletion')).toContainText('朝市');
    await expect(detail.getByRole('insertion')).toContainText('夕市');

    await versions.getByRole('button', { name: /乙川/ }).click();
    await expect(detail.getByRole('heading', { name: '参加者' })).toBeVisible();
    await expect(detail.getByRole('deletion').filter({ hasText: '火の番' })).toBeVisible();
    await expect(detail.getByRole('insertion').filter({ hasText: '水の番' })).toBeVisible();

    // Any two, not only neighbours.
    await versions.getByRole('button', { name: /丙山/ }).click();
    await choose(page, 'くらべる相手', /作成/);
    await expect(detail.getByRole('insertion').filter({ hasText: '水の番' })).toBeVisible();
    await expect(detail.getByRole('insertion').filter({ hasText: '夕市' })).toBeVisible();

    await versions.getByRole('button', { name: /作成/ }).click();
    await detail.getByRole('button', { name: 'この版に戻す' }).click();
    await expect(shell.notices).toContainText('版に戻しました');
    await expect(versions.getByRole('button', { name: '甲野 変更' })).toBeVisible();
    expect(await recordNow(owner, MEETING)).toMatchObject({ title: '朝市の会', participants: ['甲野'] });

    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.notices).toContainText('元に戻しました');
    expect(await recordNow(owner, MEETING)).toMatchObject({
      title: '夕市の会',
      content: '水の番の話を聞いた。',
    });

    // What one person did in one sitting stands together until it is asked for one by one.
    await versions.getByRole('button', { name: '5回の保存を一つずつ見る' }).click();
    await expect(versions.getByRole('listitem')).toHaveCount(5);
  });

  test('of one removed for good can still be read and brought back', async ({ page, owner }) => {
    const record = await recordNow(owner, MEETING);
    await owner.call('record.trash', { id: MEETING, expectedRevision: record?.revision });
    await owner.call('record.purge', { id: MEETING });
    const shell = new Shell(page);
    await shell.open(`#/history/${MEETING}`);
    await expect(shell.main.getByText('完全に削除されています')).toBeVisible();
    const versions = shell.main.getByRole('navigation', { name: '版の一覧' });
    await versions.getByRole('button', { name: /丙山/ }).click();
    await shell.main.getByRole('button', { name: 'この版に戻す' }).click();
    await expect(shell.notices).toContainText('版に戻しました');
    expect(await recordNow(owner, MEETING)).toMatchObject({ title: '夕市の会' });
  });
});

test.describe('over the sample', { tag: '@browser' }, () => {
  test.use({ archive: 'sample' });

  for (const [name, list, isPage] of [
    ['期', '#/cohorts', true],
    ['資料', '#/reports', true],
    ['オフサイトミーティング', '#/meetings', true],
    ['キーフレーズ', '#/phrases', false],
    ['モヤモヤ', '#/questions', false],
    ['アクション', '#/actions', false],
  ] as const) {
    test(`a record leads to its past: ${name}`, async ({ page }) => {
      const shell = new Shell(page);
      await shell.open(list);
      if (isPage) await shell.main.locator(`a[href^="${list}/"]`).first().click();
      await shell.main.getByRole('button', { name: '変更の記録' }).first().click();
      await expect(shell.title('変更の記録')).toBeVisible();
      await expect(shell.main.getByText(name, { exact: true }).first()).toBeVisible();
      await expect(shell.main.getByRole('navigation', { name: '版の一覧' })).toContainText('作成');
    });
  }
});
