import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { meetInConflict, PHRASE_EDITOR } from '../page-models/conflict';
import { visitAll } from '../page-models/every-page';
import { FirstRunPage } from '../page-models/first-run-page';
import { Shell } from '../page-models/shell';

test.describe('every page in both themes', { tag: '@browser' }, () => {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(theme, () => {
      test.use({ colorScheme: theme });

      test('the first-run pages have no fault that axe can find', async ({ page }) => {
        const first = new FirstRunPage(page);
        await expect(first.startNew).toBeVisible();
        await expectNoFaults(page, 'はじめの画面');
        await first.startNew.click();
        await expectNoFaults(page, '新しく始める');
        await page.getByRole('button', { name: '場所を変える' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoFaults(page, '場所を選ぶ');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: '戻る' }).click();
        await first.openExisting.click();
        await expectNoFaults(page, 'すでにあるものを開く');
      });

      test.describe('over a new archive', () => {
        test.use({ archive: 'new' });

        test('an archive in trouble: no page or notice of it has a fault', async ({ page, owner }) => {
          await expect(new Shell(page).nav).toBeVisible();
          const open = (await owner.call('archive.status', {})) as Readonly<Record<string, unknown>>;
          await answerStatus(page, { ...open, ...TROUBLES });
          await expect(page.getByRole('region', { name: '開いたときの報告' })).toBeVisible();
          await expectNoFaults(page, 'お知らせ');
          await page.getByRole('button', { name: '中身を見て選ぶ' }).click();
          await expectNoFaults(page, 'ほかのソフトの書き換え');
          await answerStatus(page, FAILED);
          await expect(page.getByRole('region', { name: '開ける状態' })).toBeVisible();
          await expectNoFaults(page, '開けないアーカイブ');
        });

        test('two people’s edits side by side have no fault', async ({ page, owner }) => {
          await expect(new Shell(page).nav).toBeVisible();
          const dialog = await meetInConflict(page, owner, PHRASE_EDITOR);
          await dialog.getByText('書き直す', { exact: true }).first().click();
          await expectNoFaults(page, '見比べる画面');
        });
      });

      test.describe('over the sample', () => {
        test.use({ archive: 'sample' });

        test('no page or window has a fault that axe can find', async ({ page }) => {
          test.setTimeout(240_000);
          await visitAll(page, ({ name }) => expectNoFaults(page, name));
        });
      });
    });
  }
});

test.describe('little room', { tag: '@browser' }, () => {
  test.use({ archive: 'sample' });

  for (const { name, viewport } of [
    { name: '320 CSS pixels', viewport: { width: 320, height: 640 } },
    { name: '200 % zoom of a small screen', viewport: { width: 640, height: 400 } },
  ]) {
    test.describe(name, () => {
      test.use({ viewport });

      test('no page has to be scrolled sideways', async ({ page }) => {
        test.setTimeout(240_000);
        await visitAll(page, async (surface) => {
          expect.soft(await tooWide(page), surface.name).toEqual([]);
        });
      });
    });
  }
});

test('an empty archive has no fault either', { tag: '@browser' }, async ({ page }) => {
  await new FirstRunPage(page).create('かもめ隊', '甲野');
  const shell = new Shell(page);
  for (const [name, hash] of [
    ['ホーム', '#/'],
    ['期', '#/cohorts'],
    ['資料', '#/reports'],
    ['キーフレーズ', '#/phrases'],
    ['オフサイトミーティング', '#/meetings'],
    ['モヤモヤ', '#/questions'],
    ['アクション', '#/actions'],
    ['ゴミ箱', '#/trash'],
  ] as const) {
    await shell.open(hash);
    await expect(shell.title(hash === '#/' ? 'かもめ隊' : name)).toBeVisible();
    await expectNoFaults(page, name);
  }
});

/** What the owner of the data might tell of an archive in every kind of trouble at once. */
const TROUBLES = {
  readOnly: { kind: 'held', by: { name: '乙川', machine: 'SOUMU-03' }, canTakeOver: true },
  account: {
    lostTransactions: 1,
    lostRecords: 2,
    replayedTransactions: 3,
    originals: ['/data/archive.json'],
    recoveredFrom: { source: 'backup', savedAt: '2024-05-10T03:00:00Z' },
  },
  outside: {
    at: '2024-05-10T03:00:00Z',
    conflictFile: '/data/conflicts/archive.json',
    readable: true,
    incoming: [{ id: '1', title: 'よそで書いた言葉' }],
    contested: [{ id: '2', title: 'どちらも書いた言葉' }],
  },
};
const OFFER = {
  source: 'previous',
  savedAt: '2024-05-10T03:00:00Z',
  records: 120,
  replayedTransactions: 3,
  lostTransactions: 0,
  lostRecords: 0,
  newestChange: '2024-05-10T03:00:00Z',
};
const FAILED = {
  state: 'failed',
  folder: '/data',
  error: { code: 'archive_missing', folder: '/data' },
  known: [],
  suggestedFolder: '/data',
  isWaiting: true,
  offers: [
    { ...OFFER, offerId: 'a' },
    { ...OFFER, offerId: 'b', source: 'salvage', lostRecords: 4 },
  ],
};

async function answerStatus(page: Page, value: unknown): Promise<void> {
  await page.unroute('**/api/call/archive.status');
  await page.route('**/api/call/archive.status', (route) => route.fulfill({ json: { ok: true, value } }));
  await page.reload();
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        // What shows that something is on its way goes on until it is there.
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
  expect.soft(faults, where).toEqual([]);
}

/** What reaches out of the window, in a few words each. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')].some(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    if (!scrolls) return [];
    const isInScroller = (element: Element): boolean => {
      for (
        let above = element.parentElement;
        above && above.tagName !== 'MAIN';
        above = above.parentElement
      ) {
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main *, [role="dialog"] *, header *')]
      .filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !isInScroller(element),
      )
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`)
      .slice(0, 8);
  });
}
