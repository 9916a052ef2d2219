import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unpack } from '../fixtures/handoff-package';
import { expect, test } from '../fixtures/test';
import { HandoffPage } from '../page-models/handoff-page';
import { Reader } from '../page-models/reader';
import { ReadingsPage } from '../page-models/readings-page';
import { Shell } from '../page-models/shell';

test.use({ archive: 'sample' });

const REPORT = '第1期レポート「話せる職場は、つくれるか」';
const MEETING_IN_KANA = 'いわぶち';

test.describe('what is half remembered is found', { tag: '@browser' }, () => {
  test('by reading, romaji, half a word, other okurigana and dates in any form', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    for (const [query, words] of [
      ['たいわ', '対話'],
      ['タイワ', '対話'],
      ['taiwa', '対話'],
      ['taiw', '対話'],
      ['たいw', '対話'],
      ['取組み', /^取り?組み?$/],
      ['とりくみ', /^取り?組み?$/],
      ['こうかんいん', '交換員'],
      ['2018年5月18日', 'H30.5.18'],
      ['令和４年１２月１日', 'R4.12.1'],
    ] as const) {
      await shell.search(query);
      await expect(shell.main.getByRole('status').first(), query).toContainText(`「${query}」`);
      await expect(shell.results.locator('mark').first(), query).toHaveText(words);
    }
  });

  test('says why it matched, and leads to the very place and from hit to hit', async ({ page }) => {
    const shell = new Shell(page);
    const reader = new Reader(page);
    await shell.everythingIsRead();
    await shell.search('たいわ');
    const result = shell.results.filter({ hasText: REPORT });
    await expect(result.getByText('よみ「たいわ」')).toBeVisible();
    await result.getByRole('link', { name: /電話交換員との対話/ }).click();
    await expect(reader.findCount).toHaveText(/^\d+ \/ \d+$/);
    expect(await reader.markedWords()).toBe('対話');
    await expect.poll(() => reader.isMarkInView()).toBe(true);
    const [at = 0, total = 0] = ((await reader.findCount.textContent()) ?? '').split(' / ').map(Number);
    expect(total).toBeGreaterThan(5);
    await page.keyboard.press('Enter');
    await expect(reader.findCount).toHaveText(`${at + 1} / ${total}`);
    expect(await reader.markedWords()).toBe('対話');
  });

  test('forgives a mistake under its own heading, and leads to what was meant', async ({ page }) => {
    const shell = new Shell(page);
    const reader = new Reader(page);
    await shell.search('除雪オペリーター');
    const similar = shell.main.getByRole('region', { name: /あいまい一致/ });
    await expect(similar.getByRole('article').first()).toBeVisible();
    await similar.getByRole('link', { name: /^除雪オペレーターとの対話/ }).click();
    await expect.poll(() => reader.markedWords()).toBe('除雪オペレーター');
    await shell.search('除雪オペリーター');
    await shell.main.getByText('あいまい一致も探す').click();
    await expect(similar).toBeHidden();
    await expect(page).toHaveURL(/similar=no/);
  });

  test('suggests, where nothing is found, what does find something', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    await shell.search('序説');
    await shell.main.getByRole('link', { name: /^よみ「じょせつ」で探す（\d+件）$/ }).click();
    await expect(shell.searchBox).toHaveValue('じょせつ');
    await expect(shell.results.first()).toBeVisible();
    await shell.search('対話 飛行船');
    await shell.main.getByRole('link', { name: /^「対話」だけで探す/ }).click();
    await expect(shell.results.first()).toBeVisible();
  });

  test('names what can be used where a filter cannot be', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    for (const [query, told] of [
      ['種別:会議', /「会議」という種別はありません。使えるのは、.*資料・キーフレーズ/],
      ['期:abc', /コロンのあとには期の番号/],
      ['対話 年度:99', /コロンのあとには年/],
    ] as const) {
      await shell.search(query);
      await expect(shell.main.getByText(told), query).toBeVisible();
    }
    await shell.search('対話 種別:会');
    await expect(shell.results.first()).toBeVisible();
    await expect(shell.main.getByText('使えるのは')).toBeHidden();
  });

  test('while an IME composes, without flicker and without losing the words', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    const ime = await page.context().newCDPSession(page);
    await shell.searchBox.click();
    const titles = await watchTitles(page);
    for (const text of ['ｔ', 'た', 'たｉ', 'たい', 'たいｗ', 'たいわ']) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await expect(shell.main.getByRole('status').first()).toContainText(`「${text}」`);
    }
    await expect(shell.results.locator('mark').first()).toHaveText('対話');
    await page.keyboard.press('Enter');
    await expect(shell.searchBox).toBeFocused();
    await expect(page).toHaveURL(/#\/search/);
    await ime.send('Input.insertText', { text: '対話' });
    await expect(shell.searchBox).toHaveValue('対話');
    await expect(shell.main.getByRole('status').first()).toContainText('「対話」');
    expect(await titles()).toEqual([]);
  });
});

/** Notes every moment in which the list of results was empty although it had been filled before. */
async function watchTitles(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const gaps: string[] = [];
    let hadResults = false;
    new MutationObserver(() => {
      const count = document.querySelectorAll('main article').length;
      if (hadResults && count === 0) gaps.push(document.querySelector('main output')?.textContent ?? '');
      hadResults ||= count > 0;
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { gaps });
  });
  return () => page.evaluate(() => (window as unknown as { gaps: string[] }).gaps);
}

test.describe('the result page', { tag: '@browser' }, () => {
  test('is walked with the keys, from the words to the results and back', async ({ page }) => {
    const shell = new Shell(page);
    await shell.searchBox.click();
    await page.keyboard.insertText('対話');
    await expect(shell.results.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(shell.results.first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(shell.results.first().getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(shell.searchBox).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(shell.searchBox).toBeFocused();
  });

  test('keeps what narrows it in its address, through a reload and in a link', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const shell = new Shell(page);
    await shell.search('対話');
    const count = shell.main.getByRole('status').first();
    await expect(count).toContainText(/\d+件/);
    const all = await count.textContent();
    const facet = shell.main.getByRole('checkbox', { name: /^第1期 \d+$/ });
    const expected = (await facet.evaluate((box) => box.closest('label')?.textContent))?.split(' ')[1];
    await facet.check({ force: true });
    await expect(count).toContainText(`${expected}件`);
    await shell.main.getByRole('button', { name: /並び順/ }).click();
    await page.getByRole('option', { name: '新しい順' }).click();
    await expect(page).toHaveURL(/cohort=1&sort=date$/);
    await page.reload();
    await expect(count).toContainText(`${expected}件`);
    await expect(facet).toBeChecked();

    await shell.main.getByRole('button', { name: 'リンクをコピー' }).click();
    await expect(shell.notices).toContainText('コピーしました');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^\[「対話」　第1期・新しい順の検索\]\(#\/search\?q=.*cohort=1&sort=date\)$/);
    await shell.goTo('ホーム');
    await shell.search(link);
    await expect(shell.searchBox).toHaveValue('対話');
    await expect(count).toContainText(`${expected}件`);
    expect(all).not.toContain(`${expected}件`);
  });

  test('remembers searches that led somewhere, and those that were given a name', async ({ page }) => {
    const shell = new Shell(page);
    await shell.search('除雪');
    await shell.results.first().getByRole('link').first().click();
    await shell.search('ストーブ');
    await shell.main.getByRole('button', { name: '検索を保存' }).click();
    await page.getByRole('textbox', { name: '名前' }).fill('ストーブの話');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.reload();
    await shell.open('#/search');
    await expect(shell.main.getByRole('link', { name: '「除雪」' })).toBeVisible();
    await shell.main.getByRole('link', { name: 'ストーブの話' }).click();
    await expect(shell.searchBox).toHaveValue('ストーブ');
    await shell.open('#/search');
    await shell.main.getByRole('button', { name: '「ストーブの話」を外す' }).click();
    await expect(shell.main.getByRole('link', { name: 'ストーブの話' })).toBeHidden();
    await shell.main.getByRole('button', { name: '消す', exact: true }).click();
    await expect(shell.main.getByRole('heading', { name: '最近の検索' })).toBeHidden();
  });
});

/** How many indexes the browser's own storage holds for this page. */
function keptIndexes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'hamidashi-search');
    if (!isThere) return 0;
    const database = await done(indexedDB.open('hamidashi-search'));
    const count = await done(database.transaction('index').objectStore('index').count());
    database.close();
    return count;
  });
}

test.describe('the index', { tag: '@browser' }, () => {
  test('outlives a restart: nothing is read again', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    await expect(shell.main.getByText('次に開くときはすぐに使えます')).toBeVisible();
    expect(await keptIndexes(page)).toBe(1);
    let isDictionaryAsked = false;
    page.on('request', (request) => {
      isDictionaryAsked ||= request.url().includes('ipadic');
    });
    await page.reload();
    await shell.search('たいわ');
    await expect(shell.results.locator('mark').first()).toHaveText('対話');
    await shell.everythingIsRead();
    expect(isDictionaryAsked).toBe(false);
  });

  test('follows every change at once, and keeps no ghosts', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    const draft = {
      kind: 'keyPhrase',
      id: '01J8ZQ4T9Y0000000000000000',
      text: '夜明けの珈琲は逃げない。',
      recommendations: [],
      tags: [],
      visibility: 'team',
    };
    await owner.call('record.save', { record: draft, expectedRevision: 0 });
    await shell.search('よあけのこーひー');
    await expect(shell.results.filter({ hasText: '夜明けの珈琲' })).toBeVisible();
    await owner.call('record.save', { record: { ...draft, text: '夕焼けの紅茶。' }, expectedRevision: 1 });
    await expect(shell.results).toHaveCount(0);
    await shell.search('ゆうやけ');
    await expect(shell.results.filter({ hasText: '夕焼けの紅茶' })).toBeVisible();
    await owner.call('record.trash', { id: draft.id, expectedRevision: 2 });
    await expect(shell.results.filter({ hasText: '夕焼けの紅茶' })).toHaveCount(0);
  });

  test('knows the number of a cohort that was given another one', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    const id = '01J8ZQ4T9Y0000000000000001';
    const cohort = {
      kind: 'cohort',
      id,
      number: 71,
      fiscalYear: 2021,
      theme: '',
      summary: '',
      members: [],
      tags: [],
      visibility: 'team',
    };
    await owner.call('record.save', { record: cohort, expectedRevision: 0 });
    const phrase = {
      kind: 'keyPhrase',
      id: '01J8ZQ4T9Y0000000000000002',
      cohortId: id,
      text: '夜明けの珈琲は逃げない。',
      recommendations: [],
      tags: [],
      visibility: 'team',
    };
    await owner.call('record.save', { record: phrase, expectedRevision: 0 });
    await shell.search('期:71 珈琲');
    await expect(shell.results.filter({ hasText: '夜明けの珈琲' })).toBeVisible();
    await owner.call('record.save', { record: { ...cohort, number: 72 }, expectedRevision: 1 });
    await expect(shell.results).toHaveCount(0);
    await shell.search('期:72 珈琲');
    await expect(shell.results.filter({ hasText: '夜明けの珈琲' })).toBeVisible();
  });

  test('is built anew when somebody wants that', async ({ page }) => {
    const shell = new Shell(page);
    await shell.everythingIsRead();
    await shell.main.getByRole('button', { name: '検索の索引を作り直す' }).click();
    await shell.everythingIsRead();
    await shell.search('たいわ');
    await expect(shell.results.locator('mark').first()).toHaveText('対話');
  });
});

test.describe('readings people give', { tag: '@browser' }, () => {
  test('find names no dictionary reads right, here and in the package', async ({ page, data, browser }) => {
    test.setTimeout(120_000);
    const shell = new Shell(page);
    const readings = new ReadingsPage(page);
    await shell.everythingIsRead();
    await shell.search(MEETING_IN_KANA);
    await expect(shell.main.getByRole('status').first()).toContainText('件の記録');
    await shell.open('#/settings');
    await shell.main.getByRole('link', { name: '読みのリスト' }).click();
    await readings.add('電話交換員', 'でんわのひと');
    await shell.search('でんわのひと');
    await expect(shell.results.locator('mark').first()).toHaveText('電話交換員');

    await page.reload();
    await shell.search('denwanohito');
    await expect(shell.results.locator('mark').first()).toHaveText('電話交換員');

    const zip = join(data.root, '引き継ぎ.zip');
    await shell.goTo('引き継ぎ');
    await new HandoffPage(page).exportTo(zip, '');
    await expect(shell.main.getByText('よみ（かな・ローマ字）でも')).toBeVisible();
    await unpack(await readFile(zip), join(data.root, 'package'));
    const context = await browser.newContext({ offline: true, locale: 'ja-JP' });
    const viewer = await context.newPage();
    await viewer.goto(pathToFileURL(join(data.root, 'package', 'はじめにお読みください.html')).href);
    const received = new Shell(viewer);
    for (const [query, words] of [
      ['でんわのひと', '電話交換員'],
      ['たいわ', '対話'],
      ['taiw', '対話'],
    ] as const) {
      await received.search(query);
      await expect(received.results.locator('mark').first(), query).toHaveText(words);
    }
    await received.results
      .filter({ hasText: REPORT })
      .getByRole('link', { name: /との対話/ })
      .first()
      .click();
    await expect.poll(() => new Reader(viewer).markedWords()).toBe('対話');
    await context.close();
  });

  test('are gathered from the records, corrected, taken back and undone', async ({ page }) => {
    const shell = new Shell(page);
    const { rows } = new ReadingsPage(page);
    await shell.open('#/readings');
    await shell.main.getByRole('button', { name: '記録にある名前から', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '記録にある名前から加える' });
    const reading = dialog.getByRole('textbox', { name: '「栗林 航平」のよみ' });
    await expect(reading).toHaveValue(/^くりばやし /);
    await reading.fill('くりばやし こうへい');
    await dialog.getByRole('button', { name: /件を加える/ }).click();
    const row = rows.filter({ hasText: '栗林 航平' });
    await expect(row).toContainText('くりばやし こうへい');

    await row.getByRole('button', { name: '「栗林 航平」を直す' }).click();
    await rows.getByRole('textbox', { name: 'よみ' }).fill('kuribayashi');
    await rows.getByRole('button', { name: '保存する' }).click();
    await expect(rows.getByText('ひらがなかカタカナで入れてください')).toBeVisible();
    await rows.getByRole('textbox', { name: 'よみ' }).fill('くりばやし わたる');
    await rows.getByRole('button', { name: '保存する' }).click();
    await expect(row).toContainText('くりばやし わたる');

    await row.getByRole('button', { name: '「栗林 航平」を消す' }).click();
    await expect(row).toHaveCount(0);
    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(row).toHaveCount(1);
  });

  test('come many at once, as lines of text', async ({ page }) => {
    const shell = new Shell(page);
    const { rows } = new ReadingsPage(page);
    await shell.open('#/readings');
    await shell.main.getByRole('button', { name: 'まとめて', exact: true }).click();
    await page
      .getByRole('textbox', { name: '1行に1つ、名前とよみ' })
      .fill('霧沢\tきりさわ\n汐見野，しおみの\n読めない行');
    await expect(page.getByText('よみが読み取れない行が1行あります：読めない行')).toBeVisible();
    await page.getByRole('button', { name: '2件を加える' }).click();
    await expect(rows.filter({ hasText: '汐見野' })).toContainText('しおみの');
  });
});
