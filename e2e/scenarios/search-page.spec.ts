import type { Page } from '@playwright/test';
import { add, draft, idOf } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { Reader } from '../page-models/reader';
import { ReadingsPage } from '../page-models/readings-page';
import { Shell } from '../page-models/shell';

test.use({ archive: 'sample' });

/** Holds every answer of the workers back for so long, as a slow machine would. */
async function slowWorkers(page: Page, milliseconds: number): Promise<void> {
  await page.addInitScript((delay) => {
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
    Object.defineProperty(Worker.prototype, 'onmessage', {
      ...own,
      set(listener: (event: MessageEvent) => void) {
        own?.set?.call(this, (event: MessageEvent) => setTimeout(() => listener.call(this, event), delay));
      },
    });
  }, milliseconds);
}

/** Everything the line above the results told since. */
async function watchTold(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told = new Set<string>();
    new MutationObserver(() => {
      const line = document.querySelector('main output')?.textContent ?? '';
      if (line.includes('件')) told.add(line);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { told });
  });
  return () => page.evaluate(() => [...(window as unknown as { told: Set<string> }).told]);
}

test.describe('typing', { tag: '@browser' }, () => {
  test('tells no words beside the count of others, and drops no letter', async ({ page }) => {
    await slowWorkers(page, 150);
    await page.reload();
    const shell = new Shell(page);
    // While it is read, the same words are found in more and more records.
    await shell.everythingIsRead();
    await shell.search('対話');
    await expect(shell.results.first()).toBeVisible();
    const told = await watchTold(page);
    await shell.searchBox.click();
    await page.keyboard.press('End');
    const further = ' 除雪オペレーターのみなさんと話したこと';
    for (const letter of further) await page.keyboard.insertText(letter);
    await expect(shell.searchBox).toHaveValue(`対話${further}`);
    await expect(shell.main.getByRole('status').first()).toContainText(`「対話${further}」　`);
    const words = (await told()).map((line) => /「(.*)」/u.exec(line)?.[1]);
    expect(words.length).toBeGreaterThan(0);
    expect(new Set(words).size).toBe(words.length);
  });

  test('begins a page that shows nothing of the search before it', async ({ page }) => {
    await slowWorkers(page, 400);
    await page.reload();
    const shell = new Shell(page);
    await shell.search('対話');
    await expect(shell.results.first()).toBeVisible();
    await shell.goTo('ホーム');
    await expect(shell.title('今日')).toBeHidden();
    await shell.search('除雪');
    await expect(shell.title('検索')).toBeVisible();
    expect(await shell.results.count()).toBe(0);
    await expect(shell.results.locator('mark').first()).toHaveText('除雪');
  });

  test('other words begin at the top of their results', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('の');
    await expect(shell.results).toHaveCount(20);
    // The list is drawn anew when the index has read more.
    await expect(() => shell.results.last().scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
    await expect.poll(() => page.evaluate(() => history.state?.scrollTop ?? 0)).toBeGreaterThan(200);
    await shell.search('のは');
    await expect(shell.main.getByRole('status').first()).toContainText('「のは」　');
    await expect.poll(() => new Reader(page).scrollTop()).toBe(0);
  });

  test('a document pasted by mistake does no harm', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('対話'.repeat(5_000));
    await expect(shell.main.getByText('はじめの400文字で探しています')).toBeVisible();
    await expect(shell.main.getByRole('status').first()).toHaveText(/^「(対話){30}…」/);
    await shell.search('対話');
    await expect(shell.results.locator('mark').first()).toHaveText('対話');
  });

  test('a filter half typed is not told to have found nothing', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('期:');
    await expect(shell.main.getByText('続きを入れると')).toBeVisible();
    await expect(shell.main.getByText('見つかりませんでした')).toBeHidden();
    await shell.search('期:1');
    await expect(shell.results.first()).toBeVisible();
  });
});

test.describe('from the results and back', { tag: '@browser' }, () => {
  test('the list is as far unrolled and scrolled as it was', async ({ page, owner }) => {
    const phrases = Array.from({ length: 60 }, (_, at) =>
      draft('keyPhrase', idOf(at), { text: `朝焼けの言葉 ${at + 1}` }),
    );
    await add(owner, ...phrases);
    const shell = new Shell(page);
    await shell.search('朝焼け');
    await shell.main.getByRole('button', { name: '続きを見る' }).click();
    await expect(shell.results).toHaveCount(40);
    const link = shell.results.nth(35).getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await expect(shell.title('キーフレーズ')).toBeVisible();
    await shell.search('夕焼け');
    await expect(shell.main.getByRole('status').first()).toContainText('「夕焼け」　');
    await page.goBack();
    await page.goBack();
    await expect(shell.results).toHaveCount(40);
    await expect(link).toBeInViewport();
  });

  for (const [kind, fields, more] of [
    ['keyPhrase', { text: '潮騒を聞く。潮騒に学ぶ。', occasion: '浜の会' }, 'comment'],
    ['openQuestion', { text: 'なぜ潮騒は止まないのか。潮騒とは何か。' }, ''],
    ['actionItem', { text: '潮騒の会を開く。次も潮騒を聞く。' }, ''],
    ['cohort', { number: 9, fiscalYear: 2024, theme: '潮騒', summary: '潮騒の一年。', members: [] }, ''],
  ] as const) {
    test(`a ${kind} that was found is marked where it stands, from hit to hit`, async ({ page, owner }) => {
      await add(owner, draft(kind, idOf(1), more === '' ? fields : { ...fields, [more]: 'また潮騒へ。' }));
      const shell = new Shell(page);
      const reader = new Reader(page);
      await page.setViewportSize({ width: 640, height: 450 });
      await shell.search('潮騒');
      await shell.results.getByRole('link').first().click();
      const count = kind === 'keyPhrase' ? 3 : 2;
      await expect(reader.findCount).toHaveText(`1 / ${count}`);
      expect(await reader.markedWords()).toBe('潮騒');
      await expect.poll(() => reader.isMarkInView()).toBe(true);
      // The page scrolls, the window around it does not.
      expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
      await page.keyboard.press('Enter');
      await expect(reader.findCount).toHaveText(`2 / ${count}`);
      await page.keyboard.press('Shift+Enter');
      await expect(reader.findCount).toHaveText(`1 / ${count}`);
      await page.keyboard.press('Escape');
      await expect(reader.findBar).toBeHidden();
      expect(await reader.markedWords()).toBe('');
      await page.goBack();
      await expect(shell.results.locator('mark').first()).toHaveText('潮騒');
    });
  }

  test('what was deleted is gone from them, and comes back with 元に戻す', async ({ page, owner }) => {
    await add(owner, draft('keyPhrase', idOf(1), { text: '夕凪の約束' }));
    const shell = new Shell(page);
    await shell.everythingIsRead();
    await shell.search('夕凪');
    await shell.results.getByRole('link').first().click();
    const card = shell.main.getByRole('listitem').filter({ hasText: '夕凪の約束' });
    await card.getByRole('button', { name: '削除' }).click();
    await expect(shell.notices).toContainText('ゴミ箱に移しました');
    await page.goBack();
    await expect(shell.main.getByText('見つかりませんでした')).toBeVisible();
    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.results.filter({ hasText: '夕凪の約束' })).toBeVisible();
  });
});

test('a saved search gets another name, and comes back when it was taken out by mistake', {
  tag: '@browser',
}, async ({ page }) => {
  const shell = new Shell(page);
  const name = page.getByRole('textbox', { name: '名前' });
  await shell.search('除雪');
  await shell.main.getByRole('button', { name: '検索を保存' }).click();
  await name.fill('冬のこと');
  await page.getByRole('button', { name: '保存する' }).click();
  await shell.search('');
  await shell.main.getByRole('button', { name: '「冬のこと」の名前を直す' }).click();
  await expect(name).toHaveValue('冬のこと');
  await name.fill('雪のこと');
  await page.getByRole('button', { name: '保存する' }).click();
  const link = shell.main.getByRole('link', { name: '雪のこと' });
  await expect(link).toBeVisible();
  await expect(shell.main.getByRole('link', { name: '冬のこと' })).toBeHidden();
  await shell.main.getByRole('button', { name: '「雪のこと」を外す' }).click();
  await expect(link).toBeHidden();
  await shell.notices.getByRole('button', { name: '元に戻す' }).click();
  await expect(link).toBeVisible();
});

test('a reading is typed over the guess; one that takes the place of another is told, and can be taken back', {
  tag: '@browser',
}, async ({ page }) => {
  const shell = new Shell(page);
  const readings = new ReadingsPage(page);
  await shell.open('#/readings');
  // A guess that comes while somebody stands in the field is typed over.
  await page.getByRole('textbox', { name: '名前やことば' }).fill('汐見野');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'よみ' })).not.toHaveValue('');
  await page.keyboard.insertText('しおみの');
  await page.keyboard.press('Enter');
  await expect(readings.rows).toHaveText(/汐見野\s*しおみの/);
  await readings.add('汐見野', 'ｼｵﾐﾔ');
  await expect(shell.notices).toContainText('よみを「しおみの」から「シオミヤ」に変えました');
  await expect(readings.rows).toHaveText(/シオミヤ/);
  await shell.notices.getByRole('button', { name: '元に戻す' }).click();
  await expect(readings.rows).toHaveText(/しおみの/);
});
