import { encodeCp932 } from '../fixtures/encode-cp932';
import { keptWords } from '../fixtures/kept-words';
import { scannedPdf } from '../fixtures/pdf-file';
import { longPdf, PRINTED_HEADINGS, PRINTED_PHRASE, printedReport } from '../fixtures/printed-report';
import { SMALL_PNG } from '../fixtures/small-png';
import { expect, test } from '../fixtures/test';
import { paragraph, picture, table, wordFile } from '../fixtures/word-file';
import { ImportPage } from '../page-models/import-page';
import { Reader } from '../page-models/reader';
import { Shell } from '../page-models/shell';

interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly title?: string;
  readonly body?: string;
  readonly text?: string;
  readonly fileName?: string;
  readonly deletedAt?: string;
  readonly source?: { readonly recordId?: string; readonly attachmentId?: string };
}

async function kept(owner: {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
}): Promise<Kept[]> {
  const { records } = (await owner.call('archive.load', {})) as { readonly records: readonly Kept[] };
  return records.filter((record) => record.deletedAt === undefined);
}

test.describe('documents of all kinds', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('a PDF becomes a report, meetings, phrases, questions and actions: one save, one undo', async ({
    page,
    owner,
    browser,
  }) => {
    const shell = new Shell(page);
    const importing = new ImportPage(page);
    await shell.open('#/import');
    await importing.chooseFiles([{ name: '第5期.pdf', bytes: await printedReport(browser) }]);
    await expect(importing.source.getByRole('img', { name: '1ページ' })).toBeVisible();
    await expect(importing.title).toHaveValue('汐見野市人材マネジメント部会活動報告書');
    expect(await kept(owner)).toEqual([]);

    await importing.result.getByRole('button', { name: /激励会（R4.5.13）/ }).click();
    await expect(importing.source.getByRole('img', { name: '2ページ' })).toBeInViewport();

    await importing.save();
    await expect(shell.title('汐見野市人材マネジメント部会活動報告書')).toBeVisible();
    const records = await kept(owner);
    expect(count(records)).toEqual({
      attachment: 1,
      report: 1,
      cohort: 1,
      offsiteMeeting: 2,
      openQuestion: 2,
      actionItem: 3,
      keyPhrase: 1,
    });
    const report = records.find((record) => record.kind === 'report');
    for (const heading of PRINTED_HEADINGS) expect(report?.body?.split('\n')).toContain(heading);
    expect(report?.source?.attachmentId).toBe(records.find((record) => record.kind === 'attachment')?.id);
    for (const record of records)
      if (!['attachment', 'report', 'cohort'].includes(record.kind))
        expect(record.source?.recordId).toBe(report?.id);

    await shell.goTo('フレーズ');
    await shell.main.getByRole('link', { name: '出どころを見る' }).click();
    await expect.poll(() => new Reader(page).markedWords()).toBe(PRINTED_PHRASE);
    await shell.goTo('アクション');
    await shell.main.getByRole('link', { name: '資料のこの場所を読む' }).first().click();
    await expect.poll(() => new Reader(page).markedWords()).not.toBe('');

    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await expect(shell.notices).toContainText('元に戻しました');
    expect(await kept(owner)).toEqual([]);
  });

  test('a Word file keeps its headings, their numbers, its table and its picture', async ({
    page,
    owner,
  }) => {
    const body = [
      paragraph('汐見野市　対話の一年', { style: 'a' }),
      paragraph('第１章 はじめに\t1', { style: '11' }),
      paragraph('はじめに', { style: '1' }),
      paragraph('話すことから始めた一年だった。'),
      paragraph('聞き取り', { style: '2' }),
      paragraph('話す時間がない', { list: { id: 2, level: 0 } }),
      paragraph('会議が長い', { list: { id: 2, level: 1 } }),
      paragraph('話しても変わらない', { list: { id: 2, level: 0 } }),
      paragraph('試行', { style: '2' }),
      table([
        ['区分', '回数'],
        ['朝礼', '24'],
      ]),
      picture('朝礼の写真'),
      paragraph('おわりに', { style: '1' }),
      paragraph('次の期に引き継ぐ。'),
    ].join('');
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFiles([{ name: '対話の一年.docx', bytes: await wordFile(body, SMALL_PNG) }]);
    await expect(importing.title).toHaveValue('汐見野市 対話の一年');
    await importing.save();
    await expect(new Shell(page).title('汐見野市 対話の一年')).toBeVisible();
    await expect(page.getByRole('img', { name: '朝礼の写真' })).toBeVisible();
    const report = (await kept(owner)).find((record) => record.kind === 'report');
    expect(report?.body?.replace(/attachment:\w+/, 'attachment:ID')).toBe(
      [
        '## 第１章 はじめに',
        '話すことから始めた一年だった。',
        '### (1) 聞き取り',
        '① 話す時間がない\n  - 会議が長い\n② 話しても変わらない',
        '### (2) 試行',
        '| 区分 | 回数 |\n| --- | --- |\n| 朝礼 | 24 |',
        '![朝礼の写真](attachment:ID)',
        '## 第２章 おわりに',
        '次の期に引き継ぐ。',
      ].join('\n\n'),
    );
  });

  test('a scan is said to be one, and kept with its pages as pictures', async ({ page, owner }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.chooseFiles([{ name: '紙の記録.pdf', bytes: scannedPdf(2) }]);
    await expect(page.getByText('紙をスキャンした画像でできていて、文字の情報がありません')).toBeVisible();
    await importing.save();
    await expect(new Shell(page).title('紙の記録')).toBeVisible();
    await expect(page.getByRole('img', { name: '1ページ' })).toBeVisible();
    expect((await kept(owner)).flatMap((record) => record.fileName ?? []).sort()).toEqual([
      '紙の記録 1ページ.jpg',
      '紙の記録 2ページ.jpg',
      '紙の記録.pdf',
    ]);
  });

  test('two mistakes are mended with one press each, and taken back', async ({ page, owner }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    await importing.paste(
      '１ はじめに\n話すことから始めた。\n\n２ 聞き取り\n町の人に聞いた。\n\n職員に聞いた。',
    );
    await importing.result.getByRole('button', { name: '町の人に聞いた。' }).click();
    await page.getByRole('button', { name: '次とつなげる' }).click();
    await importing.result.getByRole('button', { name: /見出し1２ 聞き取り/ }).click();
    await page.getByRole('button', { name: '下げる' }).click();
    await page.getByRole('button', { name: '下げる' }).click();
    await page.getByRole('button', { name: '一つ戻す' }).click();
    await importing.result.getByRole('button', { name: '話すことから始めた。' }).click();
    await page.getByRole('button', { name: 'フレーズに' }).click();
    await importing.save('聞き取りの記録');
    await expect(new Shell(page).title('聞き取りの記録')).toBeVisible();
    const records = await kept(owner);
    expect(records.find((record) => record.kind === 'report')?.body).toBe(
      '## １ はじめに\n\n話すことから始めた。\n\n### ２ 聞き取り\n\n町の人に聞いた。職員に聞いた。',
    );
    expect(records.find((record) => record.kind === 'keyPhrase')?.text).toBe('話すことから始めた。');
  });

  test('a date that cannot be meant is proposed, and changed by one press', async ({ page, owner }) => {
    const importing = new ImportPage(page);
    await new Shell(page).open('#/import');
    const meetings = [
      '第１回研究会（R3.4.16）「聞く」',
      '第２回研究会（R3.12.3）「話す」',
      '第３回研究会（R3.1.27）「残す」',
    ];
    await importing.paste(
      `令和３年度 活動の記録\n\n１ 経過\n\n${meetings.map((one) => `${one}\n\n三人で話した。`).join('\n\n')}`,
    );
    await importing.showFindings();
    await page.getByRole('button', { name: '令和4年1月27日に直す' }).click();
    await expect(page.getByRole('button', { name: '令和4年1月27日に直す' })).toBeHidden();
    await importing.save('経過');
    await expect(new Shell(page).title('経過')).toBeVisible();
    expect((await kept(owner)).find((record) => record.kind === 'report')?.body).toContain(
      '第３回研究会（R4.1.27）',
    );
  });

  test('pasted pictures become a document of pictures', async ({ page, owner }) => {
    const shell = new Shell(page);
    await shell.open('#/import');
    await page.getByLabel('または、文章や画像を貼り付ける').evaluate(
      (field, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], '板書.png', { type: 'image/png' }));
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...SMALL_PNG],
    );
    await new ImportPage(page).save('板書');
    await expect(shell.title('板書')).toBeVisible();
    await expect(page.getByRole('img', { name: '板書.png' })).toBeVisible();
    expect(count(await kept(owner))).toEqual({ report: 1, attachment: 1 });
  });
});

/** Runs in the page: how many items of an import its storage holds. */
function keptItems(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('hamidashi-import');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('entries').objectStore('entries').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

test.describe('many files at once', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('stand on a list with their states, are left and taken up again, and are known the next time', async ({
    page,
    owner,
    data,
  }) => {
    const shell = new Shell(page);
    const importing = new ImportPage(page);
    const files = [
      {
        name: '1期.txt',
        bytes: encodeCp932('１ はじめに\r\n一期の話をした。\r\n２ おわりに\r\n続ける。\r\n'),
      },
      { name: '2期.txt', bytes: Buffer.from('１ はじめに\n二期の話をした。\n２ おわりに\n続ける。\n') },
      { name: '写真.bin', bytes: Buffer.alloc(3_000, 7) },
    ];
    await shell.open('#/import');
    await importing.chooseFiles(files);
    await expect(importing.item('1期.txt')).toContainText('確認待ち');
    await expect(importing.item('写真.bin')).toContainText('取り込めません');
    const before = await keptWords(data.archive);

    await importing.item('1期.txt').getByRole('button', { name: '確かめる' }).click();
    await importing.title.fill('一期の記録');
    await shell.goTo('フレーズ');
    await shell.goTo('取り込み');
    expect(await keptWords(data.archive)).toEqual(before);
    await importing.item('1期.txt').getByRole('button', { name: '続きを確かめる' }).click();
    await expect(importing.title).toHaveValue('一期の記録');
    await importing.save();
    await expect(importing.item('1期.txt')).toContainText('保存しました');
    await importing.item('2期.txt').getByRole('button', { name: '取り込まない' }).click();
    await expect(page.getByText('すべて片付きました')).toBeVisible();
    await expect.poll(() => page.evaluate(keptItems)).toBe(0);

    await page.reload();
    await shell.open('#/import');
    await importing.chooseFiles(files);
    await expect(importing.item('1期.txt')).toContainText('取り込み済み');
    await expect(importing.item('2期.txt')).toContainText('取り込まない');
    expect(count(await kept(owner))).toEqual({ attachment: 1, report: 1 });
  });

  test('twenty go in with their progress while the page answers', async ({ page, browser }) => {
    test.setTimeout(180_000);
    const importing = new ImportPage(page);
    const pdf = await longPdf(browser, 3);
    await new Shell(page).open('#/import');
    // The comment behind the end makes each a file of its own.
    await importing.chooseFiles(
      Array.from({ length: 20 }, (_, index) => ({
        name: `${index + 1}期.pdf`,
        bytes: Buffer.concat([pdf, Buffer.from(`\n% ${index}\n`)]),
      })),
    );
    await expect(page.getByText(/読み取っています（\d+\/20件）/)).toBeVisible();
    await expect(page.getByText('残り20件（全20件）')).toBeVisible({ timeout: 150_000 });
  });
});

test.describe('tables', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('phrases come in from a CSV of Excel, and go out as one that Excel opens', async ({ page, owner }) => {
    const shell = new Shell(page);
    const csv =
      'ことば,話者,いつ,備考\r\n"越境は、隣の課から始まる",甲野,R4.5.13,よい\r\n,乙川,,\r\n=1+1,丙山,いつか,\r\n';
    await shell.open('#/import');
    await new ImportPage(page).chooseFiles([{ name: '言葉.csv', bytes: encodeCp932(csv) }]);
    await expect(page.getByRole('button', { name: /話した人.*2列目/ })).toBeVisible();
    await expect(page.getByText('3行目：フレーズが空なので、取り込みません。')).toBeVisible();
    await page.getByRole('button', { name: '2件を保存する' }).click();
    await expect(shell.title('キーフレーズ')).toBeVisible();
    expect((await kept(owner)).flatMap((record) => record.text ?? []).sort()).toEqual([
      '=1+1',
      '越境は、隣の課から始まる',
    ]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSVに書き出す' }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
    const written = Buffer.concat(parts);
    expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = written.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe('フレーズ,話した人,場,日付,期,コメント,タグ');
    expect(lines.slice(1).sort()).toEqual(
      ['', "'=1+1,丙山,,,,,", '越境は、隣の課から始まる,甲野,,令和4年5月13日,,よい,'].sort(),
    );
  });
});

function count(records: readonly Kept[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
