import { startBrowserMode } from '../fixtures/browser-mode';
import { holdCalls } from '../fixtures/hold-calls';
import { expect, test } from '../fixtures/test';
import { APP_ENDED } from '../fixtures/watch-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

test.describe('a note that is being written', { tag: '@browser' }, () => {
  test.use({
    archive: 'new',
    expectedProblems: APP_ENDED,
  });

  test('survives a browser that forgets everything, on another port', async ({
    page,
    owner,
    data,
    browser,
  }) => {
    await expect(new Shell(page).nav).toBeVisible();
    await holdCalls(page, 'offsiteMeeting.save');
    await page.keyboard.press('Control+n');
    const kept = page.waitForResponse(/draft\.keep$/);
    await new MeetingEditor(page).writeContent('消えては困る言葉');
    const address = new URL(page.url()).hash;
    await kept;
    await owner.kill();

    const again = await startBrowserMode(data);
    const fresh = await browser.newContext();
    try {
      const other = await fresh.newPage();
      await other.goto(again.url);
      const shell = new Shell(other);
      await expect(shell.nav).toBeVisible();
      expect(new URL(again.url).origin).not.toBe(new URL(owner.url).origin);
      await shell.goTo('オフサイトミーティング');
      await expect(shell.main.getByText('まだ保存されていない書きかけがあります')).toBeVisible();
      await shell.open(address);
      const editor = new MeetingEditor(other);
      await expect(editor.content).toContainText('消えては困る言葉');
      await editor.writeContent('続き');
      await expect(editor.saveState).toHaveText(/保存しました/);
      const { archiveId } = (await again.call('archive.status', {})) as { readonly archiveId: string };
      await expect.poll(() => again.call('draft.list', { archiveId })).toEqual([]);
    } finally {
      await fresh.close();
      await again.stop();
    }
  });

  test('thrown away by mistake comes back', async ({ page }) => {
    const shell = new Shell(page);
    await expect(shell.nav).toBeVisible();
    await holdCalls(page, 'offsiteMeeting.save');
    await page.keyboard.press('Control+n');
    await new MeetingEditor(page).fillFacts({ title: '朝市の会' });
    // Left with its save still on the way; whoever comes back to the editor itself has it there.
    await shell.open('#/');
    await expect(shell.main.getByRole('heading', { level: 1 })).toBeVisible();
    await page.reload();
    await shell.goTo('オフサイトミーティング');
    await shell.main.getByRole('button', { name: '捨てる' }).click();
    await expect(shell.main.getByRole('link', { name: '朝市の会' })).toBeHidden();
    await shell.notices.getByRole('button', { name: '元に戻す' }).click();
    await shell.main.getByRole('link', { name: '朝市の会' }).click();
    await expect(page.getByText('書きかけを戻しました')).toBeVisible();
    await page.getByRole('button', { name: '捨てる' }).click();
    await expect(page.getByLabel('題名')).toHaveValue('');
    await shell.notices.getByRole('button', { name: '元に戻す' }).last().click();
    await expect(page.getByLabel('題名')).toHaveValue('朝市の会');
  });
});
