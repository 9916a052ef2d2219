import type { Page } from '@playwright/test';
import { image, pagePdf, wordsAnd } from '../fixtures/hostile/hostile-page';
import { HOSTILE_PDFS } from '../fixtures/hostile/hostile-pdfs';
import { keptWords } from '../fixtures/kept-words';
import { pdfBomb, scriptedPdf } from '../fixtures/pdf-file';
import { printedReport } from '../fixtures/printed-report';
import { SMALL_PNG } from '../fixtures/small-png';
import { expect, test } from '../fixtures/test';
import { link, paragraph, wordFile } from '../fixtures/word-file';
import { ImportPage } from '../page-models/import-page';
import { Shell } from '../page-models/shell';

const EVIL = 'http://1.evil.example/';
/** The limit of ten seconds, and a busy machine. */
const SOON = { timeout: 40_000 };

test.describe('documents made to harm', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('that grow without end are refused in a sentence; the page and the archive are as before', async ({
    page,
    data,
  }) => {
    test.setTimeout(180_000);
    const before = await keptWords(data.archive);
    const importing = new ImportPage(page);
    const huge = paragraph('あ'.repeat(100_000_000));
    const cases: readonly (readonly [name: string, bytes: Buffer, sentence: RegExp])[] = [
      ['爆弾.pdf', pdfBomb(), /途中でやめました/],
      ['長い文字列.pdf', HOSTILE('a string of 60 MB'), /途中でやめました/],
      ['相互参照.pdf', HOSTILE('a cross-reference stream of twenty million entries'), /途中でやめました/],
      ['行.txt', Buffer.from('あ\n'.repeat(400_000)), /行が多すぎます（30万行まで）/],
      ['長い行.txt', Buffer.from('あ'.repeat(200_000)), /改行のない長い行があります/],
      ['爆弾.docx', await wordFile(huge, SMALL_PNG), /開けませんでした/],
      ['実体.docx', await wordFile(paragraph('&e;'), SMALL_PNG, { docType: ENTITY }), /壊れているようで/],
      [
        '深い.docx',
        await wordFile(nested(3_000), SMALL_PNG),
        /壊れているようで|読み解けませんでした|途中でやめました/,
      ],
    ];
    for (const [name, bytes, sentence] of cases) {
      await new Shell(page).open('#/import');
      await importing.chooseFiles([{ name, bytes }]);
      await expect(page.getByRole('alert'), name).toContainText(sentence, SOON);
      await expect(page.getByRole('alert')).toContainText('何も保存していません');
    }
    await importing.paste('１ はじめに\nまだ働いている。');
    await expect(importing.result).toContainText('まだ働いている。');
    expect(await keptWords(data.archive)).toEqual(before);
  });

  test('whose pages cannot be drawn are read all the same, and say so', async ({ page }) => {
    test.setTimeout(120_000);
    const importing = new ImportPage(page);
    for (const what of [
      'a million paths',
      'three hundred patterns of images',
      'four hundred nested groups',
    ]) {
      await new Shell(page).open('#/import');
      await importing.chooseFiles([{ name: `${what}.pdf`, bytes: HOSTILE(what) }]);
      await expect(importing.result, what).toContainText('plain words', SOON);
      await expect(page.getByText('このページは表示できませんでした'), what).toBeVisible(SOON);
      await page.getByRole('button', { name: 'やめる' }).click();
    }
  });

  test('are shown without the pictures that are too much; a page scanned at 600 dpi is shown whole', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const importing = new ImportPage(page);
    const scan = pagePdf({
      content: wordsAnd('q 595 0 0 842 0 0 cm /I Do Q'),
      resources: '/XObject <</I 6 0 R>>',
      more: [image(4_960, 7_016)],
    });
    for (const [name, bytes] of [
      ['スキャン.pdf', scan],
      ['巨大な画像.pdf', HOSTILE('a JPEG that says it is huge')],
    ] as const) {
      await new Shell(page).open('#/import');
      await importing.chooseFiles([{ name, bytes }]);
      await expect(importing.result, name).toContainText('plain words', SOON);
      await expect(page.getByRole('img', { name: '1ページ' }), name).toBeVisible(SOON);
      const isWhite = (await middleOf(page)).every((value) => value === 255);
      expect(isWhite, name).toBe(name !== 'スキャン.pdf');
      await page.getByRole('button', { name: 'やめる' }).click();
    }
  });

  test('can be given up at any moment', async ({ page }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFiles([{ name: '爆弾.pdf', bytes: pdfBomb() }]);
    await page.getByRole('button', { name: '取りやめる' }).click();
    await expect(page.getByRole('button', { name: 'ファイルを選ぶ' })).toBeVisible();
    await importing.paste('１ はじめに\nすぐに次へ。');
    await expect(importing.result).toContainText('すぐに次へ。');
  });

  test('run no script, open nothing and call nobody', async ({ page }) => {
    const importing = new ImportPage(page);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const html = `<html><head><script>fetch('${EVIL}')</script><meta http-equiv="refresh" content="0;url=${EVIL}"></head><body><h1>知らせ</h1><h2>本文</h2><img src="${EVIL}a.png" onerror="alert(1)"><p onclick="alert(1)">読む言葉。</p><iframe src="${EVIL}"></iframe><svg onload="alert(1)"></svg></body></html>`;
    const word =
      link('押してはいけないリンクのある文。') +
      paragraph('<script>alert(1)</script>[x](javascript:alert(1))');
    const cases: readonly (readonly [name: string, bytes: Buffer, words: string])[] = [
      ['動く.pdf', scriptedPdf(EVIL), 'plain words'],
      ['動く.html', Buffer.from(html), '読む言葉。'],
      [
        '動く.docx',
        await wordFile(word, SMALL_PNG, { link: 'javascript:alert(1)' }),
        '押してはいけないリンクのある文。',
      ],
    ];
    for (const [name, bytes, words] of cases) {
      await new Shell(page).open('#/import');
      await importing.chooseFiles([{ name, bytes }]);
      await expect(importing.result, name).toContainText(words);
      await importing.save(name);
      await expect(new Shell(page).title(name)).toBeVisible();
      await expect(new Shell(page).main).toContainText(words);
    }
    expect(dialogs).toEqual([]);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });

  test('damaged anywhere, they end as a document or a sentence, never as a broken page', async ({
    page,
    browser,
  }) => {
    test.setTimeout(240_000);
    const importing = new ImportPage(page);
    const pdf = await printedReport(browser);
    const word = await wordFile(paragraph('壊れる前の文。').repeat(40), SMALL_PNG);
    const damaged = [pdf, word].flatMap((whole, kind) =>
      Array.from({ length: 12 }, (_, seed) => ({
        name: `${kind}-${seed}.${kind === 0 ? 'pdf' : 'docx'}`,
        bytes: damage(whole, seed),
      })),
    );
    await new Shell(page).open('#/import');
    await importing.chooseFiles(damaged);
    await expect(page.getByText(/^読み取っています（\d+.24件）$/)).toBeVisible();
    await expect(page.getByText(/^残り\d+件（全24件）$|^すべて片付きました$/)).toBeVisible({
      timeout: 200_000,
    });
    await expect(page.getByRole('region', { name: '取り込むファイル' }).getByRole('listitem')).toHaveCount(
      24,
    );
  });
});

const HOSTILE = (what: string): Buffer => {
  const make = HOSTILE_PDFS[what];
  if (!make) throw new Error(`no document is called “${what}”`);
  return make();
};

/** Red, green and blue in the middle of the first page's picture. */
const middleOf = (page: Page): Promise<number[]> =>
  page.getByRole('img', { name: '1ページ' }).evaluate(async (picture: HTMLImageElement) => {
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1) ?? { data: [] };
    return [...data].slice(0, 3);
  });

const ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

const nested = (depth: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('底') + '</w:tc></w:tr></w:tbl>'.repeat(depth);

/** The same damage for the same seed: cut short, or letters changed all over. */
function damage(whole: Buffer, seed: number): Buffer {
  if (seed % 4 === 0) return whole.subarray(0, Math.floor((whole.length * (seed + 1)) / 13));
  const bytes = Buffer.from(whole);
  let state = seed * 2_654_435_761;
  for (let times = 0; times < 40 * seed; times += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[state % bytes.length] = (state >>> 8) & 0xff;
  }
  return bytes;
}
