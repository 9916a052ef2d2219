import { expect, test } from '../fixtures/test';
import { FirstRunPage } from '../page-models/first-run-page';
import { Shell } from '../page-models/shell';

interface Loaded {
  readonly records: readonly { readonly id: string; readonly kind: string; readonly visibility: string }[];
}

test.describe('when nothing was ever opened', { tag: '@browser' }, () => {
  test('there are three ways to begin, and a promise', async ({ page }) => {
    const first = new FirstRunPage(page);
    await expect(first.startNew).toBeVisible();
    await expect(first.viewSample).toBeVisible();
    await expect(first.openExisting).toBeVisible();
    await expect(page.getByText('インターネットには一切つながりません')).toBeVisible();
  });

  test('a new archive needs the name of the group and mine, and then opens empty', async ({
    page,
    owner,
  }) => {
    const first = new FirstRunPage(page);
    await first.startNew.click();
    const start = page.getByRole('button', { name: '始める', exact: true });
    await expect(start).toBeDisabled();
    await page.getByLabel('グループの名前').fill('かもめ隊');
    await expect(start).toBeDisabled();
    await page.getByLabel('わたしの名前').fill('甲野 あかね');
    await start.click();

    const shell = new Shell(page);
    await expect(shell.title('かもめ隊')).toBeVisible();
    await expect(shell.main.getByRole('heading', { name: '過去のレポートを取り込む' })).toBeVisible();
    expect(await owner.call('settings.get', {})).toMatchObject({ myName: '甲野 あかね' });
    expect(await owner.call('archive.load', {})).toMatchObject({ records: [] });
  });

  test('one can step back from each way', async ({ page }) => {
    const first = new FirstRunPage(page);
    for (const way of [first.startNew, first.openExisting]) {
      await way.click();
      await page.getByRole('button', { name: '戻る' }).click();
    }
    await expect(first.startNew).toBeVisible();
  });

  test('the sample opens, and says that it is one', async ({ page }) => {
    await new FirstRunPage(page).viewSample.click();
    const { main } = new Shell(page);
    await expect(main.getByText('これはサンプルです')).toBeVisible();
    await expect(main.getByText('今日のフレーズ')).toBeVisible();
    await expect(main.getByRole('link', { name: /第4期/ }).first()).toBeVisible();
  });

  test('a package becomes a new archive with the same records', async ({ page, owner, exportedSample }) => {
    const { zip } = await exportedSample();
    await new FirstRunPage(page).openPackage(zip);
    await expect(new Shell(page).title('霧沢市役所 雪かき隊')).toBeVisible();
    const opened = (await owner.call('archive.load', {})) as Loaded;
    await owner.call('archive.close', {});
    await owner.call('archive.openSample', {});
    const sample = (await owner.call('archive.load', {})) as Loaded;
    const handedOver = sample.records.filter((record) => record.visibility !== 'private');
    expect(byId(opened.records)).toEqual(byId(handedOver));
  });

  test('the viewer file of a package opens like the package', async ({ page, exportedSample }) => {
    const { viewer } = await exportedSample();
    await new FirstRunPage(page).openPackage(viewer);
    await expect(new Shell(page).title('霧沢市役所 雪かき隊')).toBeVisible();
  });
});

test.describe('when an archive was used before', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('it opens by itself, and can be chosen again after it was closed', async ({ page, owner }) => {
    const shell = new Shell(page);
    await expect(shell.title('霧沢ハミダシ隊')).toBeVisible();
    await shell.goTo('設定');
    await page.getByRole('button', { name: '別のアーカイブを開く・新しく始める' }).click();
    const first = new FirstRunPage(page);
    await first.openExisting.click();
    await page.getByRole('button', { name: /霧沢ハミダシ隊/ }).click();
    await expect(shell.nav).toBeVisible();
    expect(await owner.call('archive.status', {})).toMatchObject({ state: 'open', name: '霧沢ハミダシ隊' });
  });
});

const byId = (records: Loaded['records']): Loaded['records'] =>
  records.toSorted((a, b) => a.id.localeCompare(b.id));
