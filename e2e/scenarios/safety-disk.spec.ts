import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BrowserMode, startBrowserMode } from '../fixtures/browser-mode';
import type { DataFolder } from '../fixtures/data-folder';
import { folderBytes } from '../fixtures/folder-bytes';
import { holdCalls } from '../fixtures/hold-calls';
import { keptWords } from '../fixtures/kept-words';
import { mountSmallDisk } from '../fixtures/small-disk';
import { expect, test } from '../fixtures/test';
import { APP_ENDED } from '../fixtures/watch-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

const FULL = 'ディスクの空きが足りません';
const SAFE = 'これまでのデータは無事です';

test.describe('a disk that takes nothing', { tag: '@browser' }, () => {
  test.describe('from the start', () => {
    test.use({ archive: 'new', disk: 'read-only' });

    test('the archive opens to be read, and says why', async ({ page, data, owner }) => {
      const before = await keptWords(data.archive);
      await expect(page.getByText('この場所には書き込めないため、読み取り専用です')).toBeVisible();
      await expect(page.getByRole('button', { name: /オフサイトミーティングを書く/ })).toBeHidden();
      await expect(owner.call('record.addAll', { records: [] })).rejects.toThrow('read_only');
      expect(await keptWords(data.archive)).toEqual(before);
    });
  });

  for (const [state, sentence] of [
    ['full', FULL],
    ['read-only', 'この場所は読み取り専用です'],
  ] as const) {
    test.describe(`that turns ${state}`, () => {
      test.use({ archive: 'new' });

      test('keeps the draft in sight and saves it once it can', async ({ page, data, owner }) => {
        const editor = await beginNote(page);
        const before = await keptWords(data.archive);
        await data.setDisk(state);
        await editor.writeContent('書きかけの言葉');
        await expectUnsaved(page, sentence);
        expect(await keptWords(data.archive)).toEqual(before);

        await page.reload();
        await expect(editor.content).toContainText('書きかけの言葉');
        await expect(page.getByText('書きかけを戻しました')).toBeVisible();
        await data.setDisk('healthy');
        await editor.writeContent('続き');
        await expect(editor.saveState).toHaveText(/保存しました/);
        await expectSaved(owner, '書きかけの言葉');
      });
    });
  }
});

test.describe('a real disk of four megabytes', { tag: '@browser' }, () => {
  test('that is full, then read-only, costs no word', async ({ data, context }) => {
    const disk = await mountSmallDisk(data.archive);
    test.skip(disk === undefined, 'ディスクをつなぐ権限がありません');
    if (disk === undefined) return;
    const owner = await startBrowserMode(data, ['--archive', data.archive]);
    try {
      await owner.call('archive.create', { name: '霧沢ハミダシ隊', myName: '甲野' });
      const page = await context.newPage();
      await page.goto(owner.url);
      const editor = await beginNote(page);
      const archive = () => keptWords(data.archive);
      for (const { fail, mend, words, sentence } of [
        {
          fail: disk.fill,
          mend: disk.makeRoom, // More than the slack of the last block a file holds already.
          words: '満杯のあいだの言葉。'.repeat(600),
          sentence: FULL,
        },
        {
          fail: () => disk.setReadOnly(true),
          mend: () => disk.setReadOnly(false),
          words: '書けないあいだの言葉',
          sentence: 'この場所は読み取り専用です',
        },
      ]) {
        const before = await archive();
        await fail();
        await editor.writeContent(words);
        await expectUnsaved(page, sentence);
        expect(await archive()).toEqual(before);
        await mend();
        await page.getByRole('button', { name: '今すぐ保存する' }).click();
        await expect(editor.saveState).toHaveText(/保存しました/);
        await expectSaved(owner, words);
      }
    } finally {
      await owner.stop();
      await disk.remove();
    }
  });
});

test.describe('an app that is killed while a note is being written', { tag: '@browser' }, () => {
  test.use({
    archive: 'new',
    expectedProblems: APP_ENDED,
  });

  test('says so, keeps the words, and has them after a new start', async ({ page, owner, data }) => {
    const editor = await beginNote(page);
    const address = new URL(page.url()).hash;
    await owner.kill();
    await editor.writeContent('消えては困る言葉');
    await expectUnsaved(page, 'アプリ本体とつながっていません', '書きかけの内容は画面に残っています');

    // What a browser keeps hangs on the port: without one given, every start tries the same one first.
    const again = await startBrowserMode(data, ['--port', new URL(owner.url).port]);
    try {
      await page.goto(again.url);
      await expect(page).toHaveURL(new RegExp(`^${new URL(again.url).origin}/$`));
      await expect(new Shell(page).nav).toBeVisible();
      await new Shell(page).open(address);
      await expect(page.getByText('書きかけを戻しました')).toBeVisible();
      await expect(editor.content).toContainText('消えては困る言葉');
      await editor.writeContent('続き');
      await expect(editor.saveState).toHaveText(/保存しました/);
      await expectSaved(again, '消えては困る言葉');
    } finally {
      await again.stop();
    }
  });
});

test.describe('an export', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('onto a full disk says so and leaves nothing behind', async ({ data, context }) => {
    const owner = await startBrowserMode(withFaultsIn(data, join(data.settings, 'tmp')));
    try {
      await owner.call('record.addAll', { records: [phrase('行政は、いちばん長い伝言ゲームです。')] });
      const page = await context.newPage();
      await page.goto(owner.url);
      await new Shell(page).open('#/handoff');
      const before = await keptWords(data.archive);
      await data.setDisk('full');
      await page.getByRole('button', { name: 'パッケージを作る' }).click();
      await expect(page.getByText(FULL)).toContainText(SAFE);
      expect(await folderBytes(join(data.settings, 'tmp'))).toEqual({});
      expect(await keptWords(data.archive)).toEqual(before);

      await data.setDisk('healthy');
      await page.getByRole('button', { name: '戻る' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'パッケージを作る' }).click();
      await (await download).path();
    } finally {
      await owner.stop();
    }
  });

  test('that is called off leaves nothing behind', async ({ page, owner, data }) => {
    await owner.call('record.addAll', { records: [phrase('対話は、結論の手前で終わっていい。')] });
    const letGo = await holdCalls(page, 'download.read');
    await new Shell(page).open('#/handoff');
    const finished = page.waitForRequest(/download\.read$/);
    await page.getByRole('button', { name: 'パッケージを作る' }).click();
    await finished;
    expect(Object.keys(await folderBytes(join(data.settings, 'tmp')))).toHaveLength(1);
    await page.getByRole('button', { name: '取りやめる' }).click();
    letGo();
    await expect(page.getByRole('button', { name: 'パッケージを作る' })).toBeVisible();
    await expect.poll(() => folderBytes(join(data.settings, 'tmp'))).toEqual({});
  });
});

async function beginNote(page: Page): Promise<MeetingEditor> {
  await expect(new Shell(page).nav).toBeVisible();
  await page.keyboard.press('Control+n');
  const editor = new MeetingEditor(page);
  await editor.fillFacts({ title: '朝市の会' });
  await expect(editor.saveState).toHaveText(/保存しました/);
  return editor;
}

async function expectUnsaved(page: Page, ...sentences: readonly string[]): Promise<void> {
  await expect(page.getByText(/^未保存：/)).toBeVisible();
  for (const sentence of sentences) await expect(page.getByRole('alert')).toContainText(sentence);
}

const expectSaved = (owner: BrowserMode, words: string): Promise<void> =>
  expect.poll(async () => JSON.stringify(await owner.call('archive.load', {}))).toContain(words);

const withFaultsIn = (data: DataFolder, folder: string): DataFolder => ({
  ...data,
  env: { ...data.env, HAMIDASHI_FAULT_FOLDER: folder },
});

const phrase = (text: string) => ({
  id: '01HV0000000000000000000000',
  kind: 'keyPhrase',
  text,
  tags: [],
  visibility: 'handoff',
  recommendations: [],
});
