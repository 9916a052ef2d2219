import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { choose } from '../page-models/fields';
import { Reader } from '../page-models/reader';
import { Shell } from '../page-models/shell';

test.use({ archive: 'sample' });

test.describe('reading', { tag: '@reading' }, () => {
  test('home has a phrase, the cohorts in a row, what is open and what is new', async ({ page }) => {
    const { main } = new Shell(page);
    await expect(main.getByText('今日のフレーズ')).toBeVisible();
    const cohorts = main.getByRole('list').filter({ hasText: '第1期' }).getByRole('link');
    await expect(cohorts).toHaveCount(4);
    for (const name of ['まだ解けていないモヤモヤ', '動いているアクション', '新しい記録']) {
      await expect(main.getByRole('heading', { name })).toBeVisible();
    }
  });

  test('what stands on home leads to its card, and one can go on from there', async ({ page }) => {
    const shell = new Shell(page);
    for (const [list, section] of [
      ['#/phrases/', '今日のフレーズ'],
      ['#/questions/', 'まだ解けていないモヤモヤ'],
      ['#/actions/', '動いているアクション'],
    ] as const) {
      await shell.open('#/');
      await expect(shell.main.getByText(section)).toBeVisible();
      await shell.main.locator(`a[href^="${list}"]`).first().click();
      await expect(
        shell.main.getByRole('blockquote').or(shell.main.getByRole('listitem')).first(),
      ).toBeVisible();
      await shell.goTo('設定');
      await expect(shell.title('設定')).toBeVisible();
    }
  });

  test('a cohort’s page gathers its people, report, phrases, meetings, questions and actions', async ({
    page,
  }) => {
    const shell = new Shell(page);
    await shell.goTo('期');
    await shell.main.getByRole('link', { name: /第1期/ }).click();
    await expect(shell.main.getByText('栗林 航平').first()).toBeVisible();
    for (const name of [/^キーフレーズ/, /^オフサイトミーティング/, /^モヤモヤ/, /^アクション/]) {
      await expect(shell.main.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    await shell.main.getByRole('link', { name: /第1期レポート/ }).click();
    await expect(shell.title(/話せる職場は、つくれるか/).first()).toBeVisible();
  });

  test('the contents follow the scroll and lead to every heading', async ({ page }) => {
    const { reader } = await openReport(page);
    const sixth = reader.contents.getByRole('link', { name: /第６回研究会/ });
    await sixth.click();
    await expect(sixth).toHaveAttribute('aria-current', 'location');
    await page.getByRole('main').evaluate((main) => main.scrollTo({ top: 0 }));
    await expect(sixth).not.toHaveAttribute('aria-current', 'location');
  });

  test('Ctrl+F counts the hits, goes on, back and around, and Esc closes', async ({ page }) => {
    const { reader } = await openReport(page);
    await reader.find('ストーブ');
    await expect(reader.findCount).toHaveText(/^1 \/ \d+$/);
    const total = Number((await reader.findCount.textContent())?.split(' / ')[1]);
    expect(total).toBeGreaterThan(2);
    expect(await reader.markedWords()).toBe('ストーブ');
    await page.keyboard.press('Enter');
    await expect(reader.findCount).toHaveText(`2 / ${total}`);
    await reader.findBar.getByRole('button', { name: '次へ' }).click();
    await expect(reader.findCount).toHaveText(`3 / ${total}`);
    await reader.findField.press('Shift+Enter');
    await reader.findBar.getByRole('button', { name: '前へ' }).click();
    await expect(reader.findCount).toHaveText(`1 / ${total}`);
    await reader.findField.press('Shift+Enter');
    await expect(reader.findCount).toHaveText(`${total} / ${total}`);
    await expect.poll(() => reader.isMarkInView()).toBe(true);
    await reader.findField.fill('ありえない言葉');
    await expect(reader.findCount).toHaveText('ありません');
    await reader.findField.press('Escape');
    await expect(reader.findBar).toBeHidden();
    expect(await reader.markedWords()).toBe('');
  });

  test('back and forward keep the place in a document', async ({ page }) => {
    const { shell, reader } = await openReport(page);
    await reader.contents.getByRole('link', { name: /第４回研究会/ }).click();
    await page.getByRole('main').evaluate((main) => main.scrollBy({ top: 300 }));
    const left = await settledScroll(reader);
    expect(left).toBeGreaterThan(500);
    await shell.goTo('ホーム');
    await expect(shell.main.getByText('今日のフレーズ')).toBeVisible();
    await page.goBack();
    await expect.poll(async () => Math.abs((await reader.scrollTop()) - left)).toBeLessThan(4);
    await page.goForward();
    await expect(shell.main.getByText('今日のフレーズ')).toBeVisible();
    await page.goBack();
    await expect.poll(async () => Math.abs((await reader.scrollTop()) - left)).toBeLessThan(4);
  });

  test('phrases are filtered by cohort, tag, speaker and recommendation, and lead to their source', async ({
    page,
  }) => {
    const shell = new Shell(page);
    await shell.goTo('フレーズ');
    const count = shell.main.getByRole('status').first();
    const all = await count.textContent();
    await choose(page, '話者', '電話交換員', shell.main);
    await expect(count).not.toHaveText(all ?? '');
    await choose(page, '期', '第1期', shell.main);
    await choose(page, 'タグ', '電話', shell.main);
    await choose(page, 'おすすめ', 'おすすめだけ', shell.main);
    const card = shell.main
      .getByRole('listitem')
      .filter({ hasText: '怒っている人は、三回回されたあとの人です。' });
    await expect(card).toBeVisible();
    await expect(card.getByText('何回目の電話なのか')).toBeVisible();
    await card.getByRole('link', { name: '出どころを見る' }).click();
    await expect
      .poll(() => new Reader(page).markedWords())
      .toBe('怒っている人は、三回回されたあとの人です。');
  });

  test('a phrase is copied with who said it, where and when', async ({ page, context, skin }) => {
    test.skip(skin !== 'browser', 'the clipboard can be read back in browser mode only');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shell = new Shell(page);
    await shell.goTo('フレーズ');
    const card = shell.main
      .getByRole('listitem')
      .filter({ hasText: '怒っている人は、三回回されたあとの人です。' });
    await card.first().getByRole('button', { name: '出どころを添えてコピー' }).click();
    await expect(shell.notices).toContainText('コピーしました');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '「怒っている人は、三回回されたあとの人です。」（電話交換員、電話交換員との対話、平成30年5月18日）',
    );
  });

  test('questions show what was answered years later', async ({ page }) => {
    const shell = new Shell(page);
    await shell.goTo('モヤモヤ');
    await expect(shell.main.getByText('たらい回しは、誰のせいなのか')).toBeHidden();
    await choose(page, '状態', '解けた', shell.main);
    const question = shell.main
      .getByRole('listitem')
      .filter({ hasText: 'たらい回しは、誰のせいなのか' })
      .first();
    await expect(question.getByText('誰も、渡した相手の顔を見ていなかっただけ')).toBeVisible();
    await question.getByRole('link', { name: /とりつぎ/ }).click();
    await expect(shell.main.getByText('オフサイトミーティング').first()).toBeVisible();
  });

  test('actions stand by stage, with what later cohorts made of them', async ({ page }) => {
    const shell = new Shell(page);
    await shell.goTo('アクション');
    for (const name of [/^まず/, /^次に/, /^さらに/]) {
      await expect(shell.main.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    await expect(shell.main.getByText('通算58回。ストーブから離れた者は一人もいない。')).toBeVisible();
  });

  test('results are narrowed by facets, sorted by date, and reached by the arrow keys', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('ストーブ');
    await expect(shell.results.first()).toBeVisible();
    const facets = page.getByRole('complementary', { name: '絞り込み' });
    await facets.getByText(/^オフサイトミーティング/).click();
    await expect(shell.results.filter({ hasText: /^資料/ })).toHaveCount(0);
    await expect(shell.results.first()).toContainText('オフサイトミーティング');
    await choose(page, '並び順', '新しい順', facets);
    await expect(shell.results.first()).toContainText(/令和[67]年/);
    await shell.searchBox.press('ArrowDown');
    await expect(shell.results.first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(new Reader(page).findField).toHaveValue('ストーブ');
    await expect(new Reader(page).findCount).toHaveText(/^\d+ \/ \d+$/);
  });

  test('Ctrl+K finds a record by a part of its title and opens it', async ({ page }) => {
    const shell = new Shell(page);
    const field = await shell.openPalette();
    await field.fill('やめる勇気');
    await expect(shell.palette.getByRole('option').first()).toContainText('やめる勇気');
    await page.keyboard.press('Enter');
    await expect(shell.palette).toBeHidden();
    await expect(shell.title(/やめる勇気|第2期/).first()).toBeVisible();
  });

  test('nothing found teaches what to try', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('ｘｙｚｚｙ 飛行船');
    await expect(page.getByText('見つかりませんでした')).toBeVisible();
  });
});

async function openReport(page: Page) {
  const shell = new Shell(page);
  const reader = new Reader(page);
  await shell.goTo('資料');
  await shell.main.getByRole('link', { name: /第1期レポート/ }).click();
  await expect(reader.contents.getByRole('link', { name: /第６回研究会/ })).toBeVisible();
  return { shell, reader };
}

/** where the page stands once it has stopped moving */
async function settledScroll(reader: Reader): Promise<number> {
  let before = -1;
  await expect
    .poll(async () => {
      const now = await reader.scrollTop();
      const settled = now === before;
      before = now;
      return settled;
    })
    .toBe(true);
  return before;
}
