import { expect, type Page } from '@playwright/test';
import { INVENTED_REPORT } from '../fixtures/invented-report';
import { ImportPage } from './import-page';
import { Shell } from './shell';

/** One page or window of the open app, and how to get there from anywhere. */
export interface Surface {
  readonly name: string;
  readonly open: (shell: Shell) => Promise<void>;
  /** takes away what covers the page */
  readonly close?: (shell: Shell) => Promise<void>;
}

const closeDialog = async ({ page }: Shell): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
};

const at = (name: string, hash: string, waitsFor: string | RegExp = name): Surface => ({
  name,
  open: async (shell) => {
    await shell.open(hash);
    await expect(shell.title(waitsFor).first()).toBeVisible();
  },
});

/** The first record of a list, then, where wanted, its editor. */
const first = (name: string, list: string, edit = false): Surface => ({
  name,
  open: async (shell) => {
    await shell.open(list);
    await shell.main.locator(`a[href^="${list}/"]`).first().click();
    await expect(shell.page).toHaveURL(new RegExp(`${list.slice(1)}/`));
    if (edit) {
      await shell.main.getByRole('button', { name: '直す' }).click();
      await expect(shell.main.getByRole('textbox', { name: /^(内容|本文)$/ })).toBeVisible();
    }
    await expect(shell.main.getByRole('heading', { level: 1 }).first()).toBeVisible();
  },
});

const dialog = (name: string, hash: string, button: string | RegExp): Surface => ({
  name,
  open: async (shell) => {
    await shell.open(hash);
    await shell.main.getByRole('button', { name: button }).first().click();
    await expect(shell.page.getByRole('dialog')).toBeVisible();
  },
  close: closeDialog,
});

const byKey = (name: string, key: string): Surface => ({
  name,
  open: async ({ page }) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  close: closeDialog,
});

/** Every page and window there is over the open sample, in an order that can be walked. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'ホーム',
    open: async (shell) => {
      await shell.open('#/');
      await expect(shell.main.getByText('今日のフレーズ')).toBeVisible();
    },
  },
  at('期の一覧', '#/cohorts', '期'),
  first('期', '#/cohorts'),
  dialog('期の入力', '#/cohorts', '期を加える'),
  at('資料の一覧', '#/reports', '資料'),
  first('資料', '#/reports'),
  {
    name: '資料の中を探す',
    open: async (shell) => {
      await shell.open('#/reports');
      await shell.main.locator('a[href^="#/reports/"]').first().click();
      await expect(shell.page.getByRole('navigation', { name: '目次' })).toBeVisible();
      await shell.page.keyboard.press('Control+f');
      await expect(shell.page.getByRole('search', { name: 'このページの中を探す' })).toBeVisible();
    },
  },
  first('資料を書く', '#/reports', true),
  at('フレーズ', '#/phrases', 'キーフレーズ'),
  dialog('フレーズの入力', '#/phrases', '書き留める'),
  dialog('フレーズをすすめる', '#/phrases', 'おすすめする'),
  at('オフサイトミーティングの一覧', '#/meetings', 'オフサイトミーティング'),
  first('オフサイトミーティング', '#/meetings'),
  {
    name: 'オフサイトミーティングを書く',
    open: async (shell) => {
      await first('', '#/meetings', true).open(shell);
      await shell.page.getByRole('button', { name: '挙手の結果を加える' }).click();
    },
  },
  at('モヤモヤ', '#/questions'),
  dialog('モヤモヤの入力', '#/questions', 'モヤモヤを書く'),
  dialog('手がかりの入力', '#/questions', '手がかりや答えを書く'),
  at('アクション', '#/actions'),
  dialog('アクションの入力', '#/actions', 'アクションを加える'),
  dialog('その後の入力', '#/actions', 'その後を書く'),
  {
    name: '検索',
    open: async (shell) => {
      await shell.search('ストーブ');
      await expect(shell.results.first()).toBeVisible();
    },
  },
  {
    name: '検索（見つからない）',
    open: async (shell) => {
      await shell.search('飛行船 潜水艦');
      await expect(shell.page.getByText('見つかりませんでした')).toBeVisible();
    },
  },
  at('検索（ことばなし）', '#/search?q=', '検索'),
  at('取り込み', '#/import'),
  {
    name: '取り込みの確かめ',
    open: async (shell) => {
      await shell.open('#/');
      await shell.open('#/import');
      await new ImportPage(shell.page).paste(INVENTED_REPORT);
      await expect(shell.title('取り込む内容を確かめる')).toBeVisible();
    },
  },
  {
    name: '取り込みで見つけたもの',
    open: async (shell) => {
      await new ImportPage(shell.page).showFindings();
      await expect(shell.page.getByRole('region', { name: '対話とモヤモヤ' })).toBeVisible();
    },
  },
  {
    name: '取り込みで外したもの',
    open: async (shell) => {
      await shell.main.getByRole('button', { name: /^外したもの/ }).click();
      await expect(shell.main.getByRole('button', { name: '本文に戻す' }).first()).toBeVisible();
    },
    close: async (shell) => shell.main.getByRole('button', { name: '本文', exact: true }).click(),
  },
  {
    name: '取り込みを文章で直す',
    open: async (shell) => {
      await shell.main.getByRole('button', { name: '文章で直す' }).click();
      await expect(shell.page.getByLabel('本文（Markdown）')).toBeVisible();
    },
    close: async (shell) => shell.main.getByRole('button', { name: 'やめる' }).click(),
  },
  {
    name: '取り込みの一覧',
    open: async (shell) => {
      const importing = new ImportPage(shell.page);
      await importing.chooseFiles([
        { name: '言葉.csv', bytes: Buffer.from('言葉,話者\n越境は隣から,甲野\n') },
        { name: '空.txt', bytes: Buffer.alloc(0) },
        { name: '一期.txt', bytes: Buffer.from('１ はじめに\n話した。\n') },
      ]);
      await expect(importing.item('一期.txt')).toContainText('確認待ち');
    },
  },
  {
    name: '表の取り込み',
    open: async (shell) => {
      await new ImportPage(shell.page).item('言葉.csv').getByRole('button', { name: '確かめる' }).click();
      await expect(shell.title('表の列を確かめる')).toBeVisible();
    },
    close: async (shell) => shell.main.getByRole('button', { name: '一覧に戻る' }).click(),
  },
  at('引き継ぎ', '#/handoff', '引き継ぎパッケージを作る'),
  {
    name: 'ゴミ箱',
    open: async (shell) => {
      await shell.open('#/phrases');
      await shell.main.getByRole('button', { name: '削除' }).first().click();
      await expect(shell.notices).toContainText('ゴミ箱に移しました');
      await shell.open('#/trash');
      await expect(shell.main.getByRole('listitem').first()).toBeVisible();
    },
  },
  dialog('完全な削除の確かめ', '#/trash', 'ゴミ箱を空にする'),
  at('変更の一覧', '#/activity'),
  {
    name: '変更の記録',
    open: async (shell) => {
      await shell.open('#/reports');
      await shell.main.locator('a[href^="#/reports/"]').first().click();
      await shell.main.getByRole('button', { name: '変更の記録' }).click();
      await expect(shell.main.getByRole('region', { name: '選んだ版' })).toContainText('くらべる相手');
    },
  },
  {
    name: '変更を元に戻す',
    open: async (shell) => {
      await shell.main.click({ position: { x: 5, y: 5 } });
      await shell.page.keyboard.press('Control+z');
      await expect(shell.page.getByRole('dialog')).toBeVisible();
    },
    close: closeDialog,
  },
  {
    name: '控え',
    open: async (shell) => {
      await shell.open('#/backups');
      await shell.main.getByRole('button', { name: '今すぐ控えを作る' }).click();
      await expect(shell.notices).toContainText('控えを作り');
      await shell.main
        .getByRole('button', { name: /とのちがい$/ })
        .first()
        .click();
      await expect(shell.main.getByText('この控えの中身')).toBeVisible();
    },
  },
  dialog('控えに戻す確かめ', '#/backups', /控えに戻す$/),
  {
    name: '添付ファイルの点検',
    open: async (shell) => {
      await shell.open('#/files');
      await shell.main.getByRole('button', { name: '点検を始める' }).click();
      await expect(shell.main.getByText(/個の添付ファイルを点検しました/)).toBeVisible();
    },
  },
  at('設定', '#/settings'),
  at('読みのリスト', '#/readings'),
  dialog('名前を集める', '#/readings', '記録にある名前から'),
  dialog('読みをまとめて入れる', '#/readings', 'まとめて'),
  byKey('なんでも探す', 'Control+k'),
  byKey('キーボード操作の一覧', 'F1'),
];

/** Goes through every surface, one after the other. */
export async function visitAll(page: Page, look: (surface: Surface) => Promise<void>): Promise<void> {
  const shell = new Shell(page);
  for (const surface of SURFACES) {
    await surface.open(shell);
    await look(surface);
    await surface.close?.(shell);
  }
}
