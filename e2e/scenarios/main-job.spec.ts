import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowserMode } from '../fixtures/browser-mode';
import { createDataFolder } from '../fixtures/data-folder';
import { encodeCp932 } from '../fixtures/encode-cp932';
import { unpack } from '../fixtures/handoff-package';
import { INVENTED_REPORT, REPORT_HEADINGS } from '../fixtures/invented-report';
import { SMALL_PNG } from '../fixtures/small-png';
import { expect, test } from '../fixtures/test';
import { watchPage } from '../fixtures/watch-page';
import { choose } from '../page-models/fields';
import { FirstRunPage } from '../page-models/first-run-page';
import { HandoffPage } from '../page-models/handoff-page';
import { ImportPage } from '../page-models/import-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Reader } from '../page-models/reader';
import { Shell } from '../page-models/shell';

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly revision: number;
  readonly body?: string;
}

/** A paragraph of the invented report that was cut by hard line breaks. */
const WHOLE_PARAGRAPH =
  '最初の問いは「あなたが最後に人の話を最後まで聞いたのはいつか」だった。三人とも答えられず、帰りの電車で黙りこんだ。聞くことは待つことだと教わり、その夜から家族の話を三分だけ黙って聞く宿題が始まった。';
const TITLE = '令和５年度 まちの学び舎 実践研究報告書';
const WORDS = '背中が熱くなる瞬間がある';

test.describe('the group’s real work, from an empty archive to the next cohort', { tag: '@browser' }, () => {
  test('a newcomer imports, finds, keeps, recommends, writes, hands over; the next cohort reads', async ({
    page,
    owner,
    browser,
    data,
  }) => {
    test.setTimeout(180_000);
    const shell = new Shell(page);
    const reader = new Reader(page);

    await test.step('a new archive', async () => {
      await new FirstRunPage(page).create('かもめ隊', '甲野 あかね');
      await expect(shell.title('かもめ隊')).toBeVisible();
    });

    await test.step('a pasted report gets its headings, dates and whole paragraphs', async () => {
      await shell.goTo('取り込み');
      const importing = new ImportPage(page);
      await importing.paste(INVENTED_REPORT);
      await expect(importing.source).toContainText('令和５年度　まちの学び舎');
      await expect(importing.result.getByRole('button', { name: /激励会（R5\.5\.12）/ })).toBeVisible();
      await expect(importing.title).not.toHaveValue('');
      await expect(page.getByLabel('何期')).toHaveValue('5');
      await expect(page.getByLabel('年度')).toHaveValue(/令和5年度|2023/);
      await importing.leaveFindings('キーフレーズの候補');
      await importing.save(TITLE);
      await expect(shell.title(TITLE)).toBeVisible();
      for (const heading of REPORT_HEADINGS) {
        await expect(reader.contents.getByRole('link', { name: heading })).toBeVisible();
      }
      await expect(shell.main.getByText(WHOLE_PARAGRAPH)).toBeVisible();
      await expect(shell.main.getByText('第5期', { exact: true })).toBeVisible();
    });

    await test.step('words are found across a hard line break, in any width, and all together', async () => {
      for (const query of ['本気の仕事に出会う', 'ｵﾌｻｲﾄ', 'おふさいと', '対話 市民']) {
        await shell.search(query);
        await expect(shell.results.filter({ hasText: TITLE })).toBeVisible();
      }
      await shell.search('対話 飛行船');
      await expect(page.getByText('見つかりませんでした')).toBeVisible();
    });

    await test.step('a hit leads to its place, counted in the find bar', async () => {
      await shell.search('背中が熱くなる');
      await shell.results
        .filter({ hasText: TITLE })
        .getByRole('link', { name: /年に一度でよい/ })
        .click();
      await expect(reader.findCount).toHaveText('1 / 2');
      expect(await reader.markedWords()).toBe('背中が熱くなる');
      await expect.poll(() => reader.isMarkInView()).toBe(true);
    });

    await test.step('words selected with the mouse become a phrase with its occasion and date', async () => {
      await reader.selectByMouse(WORDS);
      const form = await reader.makePhrase();
      await expect(form.getByLabel('言葉')).toHaveValue(WORDS);
      await expect(form.getByLabel('場')).toHaveValue('激励会');
      await expect(form.getByLabel('日付', { exact: true })).toHaveValue('令和5年5月12日');
      await form.getByLabel('話した人').fill('総務部長');
      await form.getByRole('button', { name: '加える' }).click();
      await expect(shell.notices).toContainText('キーフレーズに加えました');
    });

    await test.step('it is recommended with a reason', async () => {
      await shell.goTo('フレーズ');
      await shell.main.getByRole('button', { name: 'おすすめする' }).click();
      await page.getByLabel('すすめる理由').fill('送り出される人に最初に読んでほしい。');
      await page.getByRole('button', { name: 'すすめる', exact: true }).click();
      await expect(shell.main.getByText('送り出される人に最初に読んでほしい。')).toBeVisible();
    });

    const source = shell.main.getByRole('link', { name: '出どころを見る' });
    await test.step('its source leads to the very words', async () => {
      await source.click();
      await expect.poll(() => reader.markedWords()).toBe(WORDS);
      await expect.poll(() => reader.isMarkInView()).toBe(true);
    });

    await test.step('also after the report was edited elsewhere', async () => {
      await editReport((body) =>
        body.replace('### ■汐見野市', '### 書き足した節\n\n港の朝市の話。\n\n### ■汐見野市'),
      );
      await shell.goTo('フレーズ');
      await source.click();
      await expect.poll(() => reader.markedWords()).toBe(WORDS);
      await expect.poll(() => reader.isMarkInView()).toBe(true);
    });

    const meeting = new MeetingEditor(page);
    await test.step('a meeting is written, with a poll, questions and a picture, and saves itself', async () => {
      await shell.newMeeting();
      await meeting.fillFacts({ title: '朝市の会', date: 'R6.4.20', counterpart: '朝市組合の皆さん' });
      await meeting.addParticipants(['甲野 あかね', '乙川 駿']);
      await meeting.writeContent('・ 魚の値段より、帰り道の話をした。');
      await meeting.writeLines('モヤモヤ', [
        '朝五時は勤務時間なのか',
        '魚を買わない人の話を、だれが聞くのか',
      ]);
      await meeting.addPoll({
        question: '来月も来たいですか',
        choices: [
          ['はい', '16'],
          ['いいえ', '4'],
        ],
      });
      await meeting.attach('朝市.png', 'image/png', SMALL_PNG);
      await expect(shell.main.getByText('朝市.png')).toBeVisible();
      await expect(meeting.saveState).toHaveText(/保存しました/);
    });

    await test.step('a reload keeps every word', async () => {
      await page.reload();
      await expect(meeting.content).toContainText('魚の値段より');
      await expect(page.getByRole('textbox', { name: 'モヤモヤ 2' })).toHaveValue(/だれが聞くのか/);
      await meeting.finish();
      await expect(shell.title('朝市の会')).toBeVisible();
      await expect(shell.main.getByText('令和6年4月20日')).toBeVisible();
      await expect(shell.main.getByText('80')).toBeVisible();
      await expect(shell.main.getByRole('img', { name: '朝市.png' })).toBeVisible();
    });

    const zip = join(data.root, '引き継ぎ.zip');
    await test.step('the package is made and says what went in', async () => {
      await shell.goTo('引き継ぎ');
      const handoff = new HandoffPage(page);
      await expect(shell.main.getByText(/「隊内」のため入らない記録が\d+件/)).toBeVisible();
      await handoff.includeTeam();
      await handoff.exportTo(zip, '朝市に行ってみてください。');
      await expect(shell.title('引き継ぎパッケージができました')).toBeVisible();
    });

    await test.step('the viewer, unpacked, shows the same without a network', async () => {
      await unpack(await readFile(zip), join(data.root, 'package'));
      const url = pathToFileURL(join(data.root, 'package', 'はじめにお読みください.html')).href;
      const context = await browser.newContext({ offline: true, locale: 'ja-JP' });
      const viewer = await context.newPage();
      const watch = watchPage(viewer, [url, new URL('attachments/', url).href, 'data:', 'blob:']);
      await viewer.goto(url);
      const received = new Shell(viewer);
      await expect(received.main.getByText('朝市に行ってみてください。')).toBeVisible();
      await expect(received.nav.getByRole('link', { name: '取り込み' })).toBeHidden();
      await received.search('本気の仕事に出会う');
      await expect(received.results.filter({ hasText: TITLE })).toBeVisible();
      await received.goTo('フレーズ');
      await expect(received.main.getByText('送り出される人に最初に読んでほしい。')).toBeVisible();
      await received.main.getByRole('link', { name: '出どころを見る' }).click();
      await expect.poll(() => new Reader(viewer).markedWords()).toBe(WORDS);
      await received.goTo('オフサイトミーティング');
      await received.main.getByRole('link', { name: /朝市の会/ }).click();
      await expect(received.main.getByText('80')).toBeVisible();
      await expect(received.main.getByRole('img', { name: '朝市.png' })).toBeVisible();

      await viewer.emulateMedia({ media: 'print' });
      await expect(received.nav).toBeHidden();
      await expect(received.main.getByText('魚の値段より、帰り道の話をした。')).toBeVisible();
      const paper = await viewer.pdf({ format: 'A4' });
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      expect(watch.problems).toEqual([]);
      await context.close();
    });

    await test.step('the package opens as a new archive with the very same records', async () => {
      const next = await createDataFolder();
      const nextOwner = await startBrowserMode(next, ['--archive', next.archive]);
      const nextPage = await page.context().newPage();
      await nextPage.goto(nextOwner.url);
      await new FirstRunPage(nextPage).openPackage(zip);
      await expect(new Shell(nextPage).title('かもめ隊')).toBeVisible();
      expect(byId(await recordsOf(nextOwner.call))).toEqual(byId(await recordsOf(owner.call)));
      await nextPage.close();
      await nextOwner.stop();
      await next.remove();
    });

    await test.step('when the words are gone from the report, the reader is told', async () => {
      await editReport((body) => body.replace(WORDS, '手に汗をにぎることがある'));
      await shell.goTo('フレーズ');
      await source.click();
      await expect(
        shell.main.getByText('見つかりませんでした。取り出した記録そのものは残っています。'),
      ).toBeVisible();
    });

    async function editReport(change: (body: string) => string): Promise<void> {
      const report = (await recordsOf(owner.call)).find((record) => record.kind === 'report');
      if (report?.body === undefined) throw new Error('no report');
      const body = change(report.body);
      expect(body).not.toBe(report.body);
      await owner.call('record.save', { record: { ...report, body }, expectedRevision: report.revision });
    }
  });

  test('a CP932 file of an old Windows reads like the pasted text, and its original is kept', async ({
    page,
    owner,
  }) => {
    await new FirstRunPage(page).create('かもめ隊', '甲野 あかね');
    const shell = new Shell(page);
    await shell.goTo('取り込み');
    const importing = new ImportPage(page);
    const bytes = encodeCp932(INVENTED_REPORT.replaceAll('\n', '\r\n'));
    await importing.chooseFile('報告書.txt', bytes);
    await expect(importing.result.getByRole('button', { name: /激励会（R5\.5\.12）/ })).toBeVisible();
    await choose(page, '公開範囲', '隊内');
    await importing.save(TITLE);
    await expect(shell.title(TITLE)).toBeVisible();
    for (const heading of REPORT_HEADINGS) {
      await expect(new Reader(page).contents.getByRole('link', { name: heading })).toBeVisible();
    }
    await expect(shell.main.getByText(WHOLE_PARAGRAPH)).toBeVisible();
    await expect(shell.main.getByText('元のファイル：報告書.txt')).toBeVisible();
    const records = await recordsOf(owner.call);
    expect(records).toContainEqual(expect.objectContaining({ kind: 'attachment', bytes: bytes.length }));
    expect(records).toContainEqual(expect.objectContaining({ kind: 'report', visibility: 'team' }));
  });

  test('a selection can be widened by keyboard before it becomes a phrase', async ({ page }) => {
    await new FirstRunPage(page).viewSample.click();
    const shell = new Shell(page);
    await shell.open('#/reports');
    await shell.main.getByRole('link', { name: /第1期レポート/ }).click();
    const reader = new Reader(page);
    await expect(shell.main.getByText('始発のバスと新幹線を乗り継ぎ')).toBeVisible();
    await reader.selectByMouse('始発のバス');
    await page.keyboard.press('Shift+ArrowRight');
    const form = await reader.makePhrase();
    await expect(form.getByLabel('言葉')).toHaveValue('始発のバスと');
  });
});

async function recordsOf(
  call: (method: string, input: unknown) => Promise<unknown>,
): Promise<readonly Stored[]> {
  const { records } = (await call('archive.load', {})) as { readonly records: readonly Stored[] };
  return records;
}

const byId = (records: readonly Stored[]): readonly Stored[] =>
  records.toSorted((a, b) => a.id.localeCompare(b.id));
