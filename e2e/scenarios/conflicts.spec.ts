import { add, draft, recordNow, saveAs } from '../fixtures/records';
import { expect, test } from '../fixtures/test';
import { type Editor, ID, meetInConflict, PHRASE_EDITOR } from '../page-models/conflict';
import { Shell } from '../page-models/shell';

const EDITORS: readonly Editor[] = [
  {
    kind: 'cohort',
    address: `#/cohorts/${ID}`,
    field: { label: 'テーマ', name: 'theme' },
    theirs: { summary: '相手の書いた説明' },
  },
  PHRASE_EDITOR,
  {
    kind: 'openQuestion',
    address: `#/questions/${ID}`,
    field: { label: '問い', name: 'text' },
    theirs: { visibility: 'private' },
  },
  {
    kind: 'actionItem',
    address: `#/actions/${ID}`,
    field: { label: '取り組むこと', name: 'text' },
    theirs: { owner: '乙川' },
  },
];

test.describe('two people change one record', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  for (const editor of EDITORS) {
    const { kind, field, theirs } = editor;

    test(`${kind}: both are shown field by field, and neither is lost`, async ({ page, owner }) => {
      const dialog = await meetInConflict(page, owner, editor);
      const shared = dialog.getByRole('region', { name: '自分の内容' }).first();
      await expect(shared).toContainText('自分の言葉');
      await expect(dialog.getByRole('region', { name: '相手の内容' }).first()).toContainText('相手の言葉');
      // What only one has changed is proposed as it is; what both have changed stays twice.
      await expect(dialog.getByRole('radio', { name: '両方' }).first()).toBeChecked();
      await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const saved = await recordNow(owner, ID);
      expect(saved).toMatchObject(theirs);
      expect(JSON.stringify(saved)).toContain('自分の言葉');
      expect(JSON.stringify(saved)).toContain('相手の言葉');
    });

    test(`${kind}: words put together by hand are kept, and mine can be had back`, async ({
      page,
      owner,
    }) => {
      const dialog = await meetInConflict(page, owner, editor);
      await dialog.getByText('書き直す', { exact: true }).first().click();
      await dialog.getByRole('textbox', { name: `${field.label}を書き直す` }).fill('ふたりの言葉');
      await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
      await expect.poll(() => recordNow(owner, ID)).toMatchObject({ [field.name]: 'ふたりの言葉' });
      await new Shell(page).notices.getByRole('button', { name: '自分の内容に戻す' }).click();
      await expect.poll(() => recordNow(owner, ID)).toMatchObject({ [field.name]: '自分の言葉' });
    });
  }

  test('a report: what one has written stays beside what the other has', async ({ page, owner }) => {
    await add(owner, draft('report', ID, { body: '一行目\n\n二行目' }));
    const shell = new Shell(page);
    await shell.open(`#/reports/${ID}/edit`);
    await page.route(
      '**/api/call/record.save',
      async (route) => {
        await saveAs(owner, '乙川', ID, { body: '一行目\n\n相手の二行目', tags: ['対話'] });
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole('textbox', { name: '題名' }).fill('自分の題');
    const dialog = page.getByRole('dialog', { name: '先にほかの変更が保存されています' });
    await expect(dialog.getByRole('region', { name: '自分の内容（題名）' })).toContainText('自分の題');
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
    await expect
      .poll(() => recordNow(owner, ID))
      .toMatchObject({ title: '自分の題', body: '一行目\n\n相手の二行目', tags: ['対話'] });
  });

  test('put off, the form stays as it is', async ({ page, owner }) => {
    const dialog = await meetInConflict(page, owner, PHRASE_EDITOR);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('どちらの内容も残っています')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '言葉' })).toHaveValue('自分の言葉');
    await page.getByRole('button', { name: '見比べて選ぶ' }).click();
    await dialog.getByRole('button', { name: '相手の内容にする' }).click();
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
    await expect.poll(() => recordNow(owner, ID)).toMatchObject({ text: '相手の言葉' });
  });

  test('a record that somebody has thrown away meanwhile is taken out of the trash again', async ({
    page,
    owner,
  }) => {
    await add(owner, draft('keyPhrase', ID));
    const shell = new Shell(page);
    await shell.open(`#/phrases/${ID}`);
    await shell.main.getByRole('button', { name: '直す' }).click();
    await page.getByRole('textbox', { name: '言葉' }).fill('自分の言葉');
    await page.route(
      '**/api/call/record.save',
      async (route) => {
        await owner.call('record.trash', { id: ID, expectedRevision: 1 });
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('button', { name: 'ゴミ箱から戻す' }).click();
    const dialog = page.getByRole('dialog', { name: '先にほかの変更が保存されています' });
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
    // Taken out of the trash first, then saved.
    await expect.poll(() => recordNow(owner, ID)).toMatchObject({ text: '自分の言葉' });
    expect((await recordNow(owner, ID))?.deletedAt).toBeUndefined();
  });
});
