import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { keptWords } from '../fixtures/kept-words';
import { SMALL_PNG } from '../fixtures/small-png';
import { expect, test } from '../fixtures/test';
import { ImportPage } from '../page-models/import-page';
import { Shell } from '../page-models/shell';

const FILES = [
  { name: '1期.txt', bytes: Buffer.from('１ はじめに\n一期の話をした。\n\n次の話をした。\n') },
  { name: '2期.txt', bytes: Buffer.from('１ はじめに\n二期の話をした。\n２ おわりに\n続ける。\n') },
  { name: '写し/2期.txt', bytes: Buffer.from('１ はじめに\n二期の話をした。\n２ おわりに\n続ける。\n') },
  { name: '言葉.csv', bytes: Buffer.from('ことば,だれ\n隣の課へ行く,甲野\n') },
  { name: '写真.bin', bytes: Buffer.alloc(3_000, 7) },
];
const LEFT = '前回の取り込みの続きです';

test.describe('an import of many files', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('is found again by the next window, with every correction', async ({ page, owner, data }) => {
    const importing = await begin(page);
    await importing.item('2期.txt').first().getByRole('button', { name: '取り込まない' }).click();
    await importing.item('1期.txt').getByRole('button', { name: '確かめる' }).click();
    await importing.title.fill('一期の記録');
    await importing.result.getByRole('button', { name: '一期の話をした。' }).click();
    await page.getByRole('button', { name: '次とつなげる' }).click();
    await page.getByRole('button', { name: '一覧に戻る' }).click();
    await importing.item('言葉.csv').getByRole('button', { name: '確かめる' }).click();
    await choose(page, '1行を何として取り込むか', 'オフサイトミーティング');
    const before = await keptWords(data.archive);
    // The last choice is as young as a window that is closed in a hurry allows.
    await page.waitForTimeout(600);
    await page.close();

    const next = await page.context().newPage();
    await next.goto(owner.url);
    await new Shell(next).open('#/import');
    const again = new ImportPage(next);
    await expect(next.getByText(LEFT)).toBeVisible();
    expect(await keptWords(data.archive)).toEqual(before);
    await expect(again.item('2期.txt').first()).toContainText('取り込まない');
    await expect(again.item('写し/2期.txt').or(again.item('2期.txt').nth(1))).toContainText('同じファイル');
    await expect(again.item('写真.bin')).toContainText('取り込めません');
    await again.item('言葉.csv').getByRole('button', { name: '続きを確かめる' }).click();
    await expect(next.getByRole('button', { name: /オフサイトミーティング.*1行を何として/ })).toBeVisible();
    await next.getByRole('button', { name: '一覧に戻る' }).click();
    await again.item('言葉.csv').getByRole('button', { name: '取り込まない' }).click();
    await again.item('1期.txt').getByRole('button', { name: '続きを確かめる' }).click();
    await expect(again.title).toHaveValue('一期の記録');
    await expect(again.result).toContainText('一期の話をした。次の話をした。');
    await next.getByRole('button', { name: '一つ戻す' }).click();
    await expect(again.result.getByRole('button', { name: '次の話をした。' })).toBeVisible();
    await again.save();
    await expect(next.getByText('すべて片付きました')).toBeVisible();
    const { records } = (await owner.call('archive.load', {})) as { records: { fileName?: string }[] };
    expect(records.flatMap(({ fileName }) => fileName ?? [])).toEqual(['1期.txt']);

    // Nothing is left to do, so nothing is left behind.
    await next.waitForTimeout(600);
    await next.reload();
    await expect(next.getByRole('button', { name: 'ファイルを選ぶ' })).toBeVisible();
    await expect(next.getByText('1期.txt')).toBeHidden();
  });

  test('belongs to its window while that is open', async ({ page, owner }) => {
    await begin(page);
    await page.waitForTimeout(600);
    const second = await page.context().newPage();
    await second.goto(owner.url);
    await new Shell(second).open('#/import');
    await expect(second.getByText('別の窓（タブ）でも取り込みの途中です')).toBeVisible();
    await expect(second.getByText('1期.txt')).toBeHidden();
    await page.close();
    await second.reload();
    await expect(second.getByText(LEFT)).toBeVisible();
    await expect(new ImportPage(second).item('1期.txt')).toContainText('確認待ち');
  });

  test('that was emptied by mistake comes back', async ({ page }) => {
    const importing = await begin(page);
    await importing.item('1期.txt').getByRole('button', { name: '確かめる' }).click();
    await importing.title.fill('一期の記録');
    await page.getByRole('button', { name: '一覧に戻る' }).click();
    await page.getByRole('button', { name: '一覧を空にする' }).click();
    await expect(importing.item('1期.txt')).toBeHidden();
    await new Shell(page).notices.getByRole('button', { name: '元に戻す' }).click();
    await importing.item('1期.txt').getByRole('button', { name: '続きを確かめる' }).click();
    await expect(importing.title).toHaveValue('一期の記録');
  });
});

test.describe('what was taken in once', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('is known again, whether a table, words or a picture, and may go in once more', async ({ page }) => {
    const shell = new Shell(page);
    const importing = new ImportPage(page);
    const words = '１ はじめに\n話すことから始めた。\n';
    await shell.open('#/import');
    await importing.chooseFiles([{ name: '言葉.csv', bytes: Buffer.from('ことば\n隣の課へ行く\n') }]);
    await page.getByRole('button', { name: '1件を保存する' }).click();
    await expect(shell.title('キーフレーズ')).toBeVisible();
    await shell.open('#/import');
    await importing.paste(words);
    await importing.save('貼った記録');
    await expect(shell.title('貼った記録')).toBeVisible();
    await shell.open('#/import');
    await importing.chooseFiles([{ name: '写真.png', bytes: SMALL_PNG }]);
    await importing.save('写真の記録');
    await expect(shell.title('写真の記録')).toBeVisible();

    await page.reload();
    await shell.open('#/import');
    await importing.chooseFiles([{ name: '名前を変えた.csv', bytes: Buffer.from('ことば\n隣の課へ行く\n') }]);
    await expect(page.getByText('「名前を変えた.csv」と同じ表が、もうアーカイブにあります。')).toBeVisible();
    await importing.chooseFiles([{ name: '別名.png', bytes: SMALL_PNG }]);
    await expect(page.getByText('「別名.png」は、前に取り込んだものと同じです。')).toBeVisible();
    await expect(shell.main.getByRole('link', { name: '写真の記録' })).toBeVisible();
    await importing.paste(`${words}\n`);
    await expect(page.getByText('「貼り付けた文章」は、前に取り込んだものと同じです。')).toBeVisible();
    await page.getByRole('button', { name: 'それでも取り込む' }).click();
    await expect(importing.result).toContainText('話すことから始めた。');
  });
});

test.describe('a folder that is dropped', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('brings all of its files, however many and deep, each with its state', async ({ page, data }) => {
    const folder = join(data.root, '過去の資料');
    await mkdir(join(folder, '第5期', '対話'), { recursive: true });
    const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
    for (let number = 1; number <= 105; number += 1)
      await write(`第5期/${number}.txt`, `１ はじめに\n${number}番の話をした。\n`);
    await write('第5期/対話/記録.md', '# 記録\n\n話した。\n');
    await write('あ動画.mp4', '\u0000\u0001'.repeat(2_000));
    await write('.DS_Store', 'x');
    await write('~$記録.docx', 'x');
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await drop(page, page.getByText('ファイルやフォルダーをここに置くか'), folder);
    await expect(page.getByText(/107件）$/)).toBeVisible();
    await expect(importing.item('過去の資料/あ動画.mp4')).toBeVisible();
    await expect(importing.item('過去の資料/第5期/1.txt')).toContainText('確認待ち', { timeout: 60_000 });
  });

  test('says so where a person looks when it holds too much, or nothing', async ({ page, data }) => {
    const folder = (name: string): string => join(data.root, name);
    for (const name of ['多い', '空', '残り物']) await mkdir(folder(name), { recursive: true });
    for (let number = 1; number <= 1_050; number += 1)
      await writeFile(join(folder('多い'), `${number}.txt`), '');
    await writeFile(join(folder('残り物'), 'Thumbs.db'), 'x');
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    const target = page.getByText('ファイルやフォルダーをここに置くか');

    for (const name of ['空', '残り物']) {
      await drop(page, target, folder(name));
      await expect(page.getByText('取り込めるファイルが入っていませんでした'), name).toBeInViewport();
      await page.reload();
    }
    await drop(page, target, folder('多い'));
    await expect(page.getByText('ファイルが1,000個を超えているので')).toBeInViewport();
    await expect(page.getByText(/1,?000件）$/)).toBeVisible();
    await expect(importing.item('多い/1.txt').first()).toBeVisible();
  });

  test('brings the others when one of its files cannot be read', async ({ page, data }) => {
    const folder = join(data.root, '共有');
    await mkdir(folder);
    for (const name of ['春', '秋']) await writeFile(join(folder, `${name}.txt`), `${name}の話をした。`);
    await symlink(join(data.root, 'どこにもない'), join(folder, '切れた.txt'));
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await drop(page, page.getByText('ファイルやフォルダーをここに置くか'), folder);
    await expect(importing.item('春.txt')).toContainText('確認待ち');
    await expect(importing.item('秋.txt')).toContainText('確認待ち');
  });
});

/** As a person drops a file or a folder out of the system's own window. */
async function drop(page: Page, target: Locator, path: string): Promise<void> {
  // A page that has just come is still finding its places.
  await target.hover();
  const box = await target.boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
}

async function begin(page: Page): Promise<ImportPage> {
  const importing = new ImportPage(page);
  await new Shell(page).open('#/import');
  await importing.chooseFiles(FILES);
  await expect(page.getByText(/^残り\d件（全5件）$/)).toBeVisible();
  return importing;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).click();
}
