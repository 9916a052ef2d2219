import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { folderBytes } from '../fixtures/folder-bytes';
import { keptWords } from '../fixtures/kept-words';
import { expect, test } from '../fixtures/test';
import { giveFile } from '../page-models/fields';
import { ImportPage } from '../page-models/import-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(4_000)]);
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), randomBytes(4_000)]);
/** 「霧沢市の記録」 in CP932 */
const CP932 = Buffer.from([0x96, 0xb6, 0x91, 0xf2, 0x8e, 0x73, 0x82, 0xcc, 0x8b, 0x4c, 0x98, 0x5e, 0x0a]);

const NO_TEXT = '文字の読み取れるファイルではないようです';
const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(4_000)]);
const ZIP = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(4_000)]);
const REFUSED: readonly (readonly [name: string, bytes: Buffer, sentence: string])[] = [
  ['写真.txt', PNG, NO_TEXT],
  ['でたらめ.txt', randomBytes(20_000), NO_TEXT],
  ['壊れた資料.pdf', PDF, 'ファイルが壊れているようで'],
  ['PDFの中身.txt', PDF, 'ファイルが壊れているようで'],
  ['古い記録.doc', OLD_WORD, '古い形式のWord'],
  ['集計.xlsx', ZIP, 'Word文書（.docx）ではないようです'],
  ['ゼロ.txt', Buffer.alloc(50_000), NO_TEXT],
  ['空.txt', Buffer.alloc(0), '文字が入っていません'],
  ['空白.txt', Buffer.from('\ufeff \r\n　\n'), '文字が入っていません'],
];

test.describe('files that make no document', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('are refused in a sentence, and nothing is kept of them', async ({ page, data }) => {
    const before = await keptWords(data.archive);
    const importPage = new ImportPage(page);
    await new Shell(page).open('#/import');
    for (const [name, bytes, sentence] of REFUSED) {
      await importPage.chooseFile(name, bytes);
      await expect(page.getByText(sentence), name).toBeVisible();
      await page.reload();
    }
    const large = join(data.root, '三百メガ.txt');
    const handle = await open(large, 'w');
    await handle.truncate(300_000_000);
    await handle.close();
    await giveFile(page, page.getByRole('button', { name: 'ファイルを選ぶ' }), large);
    await expect(page.getByText('ファイルが大きすぎます（200 MB まで）')).toBeVisible();
    expect(await keptWords(data.archive)).toEqual(before);
  });

  test('of two encodings are shown with the doubt before anything is kept', async ({ page, data }) => {
    const before = await keptWords(data.archive);
    await new Shell(page).open('#/import');
    const mixed = Buffer.concat([Buffer.from('１ はじめに\n汐見野市の対話の記録です。\n'.repeat(5)), CP932]);
    await new ImportPage(page).chooseFile('混ざった.txt', mixed);
    await expect(
      page.getByText('文字コードに迷いました').or(page.getByText('読めなくなっている文字')).first(),
    ).toBeVisible();
    expect(await keptWords(data.archive)).toEqual(before);
  });
});

test.describe('attachments at both ends of size', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('one beyond the limit is refused before it is sent, one without a byte is kept', async ({
    page,
    owner,
    data,
  }) => {
    const huge = join(data.root, '動画.mp4');
    const handle = await open(huge, 'w');
    await handle.truncate(2_100_000_000);
    await handle.close();
    await expect(new Shell(page).nav).toBeVisible();
    await page.keyboard.press('Control+n');
    const editor = new MeetingEditor(page);
    await editor.fillFacts({ title: '朝市の会' });
    await expect(editor.saveState).toHaveText(/保存しました/);
    const before = await keptWords(data.archive);

    await giveFile(page, page.getByRole('button', { name: 'ファイルを選ぶ' }), huge);
    await expect(new Shell(page).notices).toContainText('ファイルが大きすぎます（2000 MB まで）');
    expect(await keptWords(data.archive)).toEqual(before);
    expect(await folderBytes(join(data.settings, 'tmp'))).toEqual({});

    await editor.attach('空のメモ.txt', 'text/plain', Buffer.alloc(0));
    await expect(page.getByText('空のメモ.txt', { exact: true })).toBeVisible();
    await expect
      .poll(async () => JSON.stringify(await owner.call('archive.load', {})))
      .toContain('空のメモ.txt');
    expect(await folderBytes(join(data.settings, 'tmp'))).toEqual({});
  });
});
