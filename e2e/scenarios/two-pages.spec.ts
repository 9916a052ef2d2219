import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

test.describe('two pages of the same archive', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('what is saved in one appears in the other', async ({ page, owner }) => {
    const other = await openAnother(page, owner.url);
    await new Shell(page).newMeeting();
    const editor = new MeetingEditor(page);
    await editor.fillFacts({ title: '朝市の会' });
    await expect(editor.saveState).toHaveText(/保存しました/);

    const there = new Shell(other);
    await there.goTo('オフサイトミーティング');
    const entry = there.main.getByRole('link', { name: /朝市の会/ });
    await expect(entry).toBeVisible();
    await editor.fillFacts({ title: '夕市の会' });
    await expect(there.main.getByRole('link', { name: /夕市の会/ })).toBeVisible();
    await expect(entry).toBeHidden();
  });

  for (const { choice, kept, lost } of [
    { choice: '両方', kept: ['こちらの続き', '向こうの続き'], lost: [] },
    { choice: '自分の内容', kept: ['こちらの続き'], lost: ['向こうの続き'] },
    { choice: '相手の内容', kept: ['向こうの続き'], lost: ['こちらの続き'] },
  ]) {
    test(`two write the same note: both are shown, and 「${choice}」 is done`, async ({ page, owner }) => {
      const mine = new MeetingEditor(page);
      await new Shell(page).newMeeting();
      await mine.fillFacts({ title: '朝市の会' });
      await expect(mine.saveState).toHaveText(/保存しました/);
      const address = new URL(page.url()).hash;

      const other = await openAnother(page, owner.url);
      const theirs = new MeetingEditor(other);
      await new Shell(other).open(address);
      await expect(theirs.content).toBeVisible();

      const letGo = await holdSaves(page);
      await mine.writeContent('こちらの続き');
      await expect(mine.saveState).toHaveText(/保存しています/);
      await theirs.writeContent('向こうの続き');
      await expect(theirs.saveState).toHaveText(/保存しました/);
      letGo();

      const dialog = page.getByRole('dialog', { name: '先にほかの変更が保存されています' });
      await expect(dialog.getByRole('region', { name: '自分の内容' })).toContainText('こちらの続き');
      await expect(dialog.getByRole('region', { name: '相手の内容' })).toContainText('向こうの続き');
      await page.keyboard.press('Escape');
      await expect(page.getByText('どちらの内容も残っています')).toBeVisible();
      await page.getByRole('button', { name: '見比べて選ぶ' }).click();
      await dialog.getByText(choice, { exact: true }).last().click();
      await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
      await expect(dialog).toBeHidden();

      for (const words of kept) await expect(theirs.content).toContainText(words);
      for (const words of lost) await expect(theirs.content).not.toContainText(words);
      const saved = JSON.stringify(await owner.call('archive.load', {}));
      for (const words of kept) expect(saved).toContain(words);
    });
  }
});

async function openAnother(page: Page, url: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(url);
  await expect(new Shell(other).nav).toBeVisible();
  return other;
}

/** Keeps the page's saves on their way. @returns what lets them go */
async function holdSaves(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/call/offsiteMeeting.save', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
