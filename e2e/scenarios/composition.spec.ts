import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { visitAll } from '../page-models/every-page';
import { FirstRunPage } from '../page-models/first-run-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

/** The keys an IME uses while it composes: to choose, to settle, to give up, to move. */
const KEYS_OF_THE_IME = [
  'Enter',
  'Escape',
  'Tab',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Backspace',
];
const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="file"], [type="hidden"]), textarea, [contenteditable="true"]';

test.describe('while an IME composes, no key does anything but compose', { tag: '@browser' }, () => {
  test('in the first-run form', async ({ page }) => {
    await new FirstRunPage(page).startNew.click();
    const ime = await openIme(page);
    expect(await tryEveryField(page, ime, 'はじめの画面')).toBe(2);
  });

  test.describe('in every text field of the app', () => {
    test.use({ archive: 'sample' });

    test('nothing is sent, closed, moved or left', async ({ page }) => {
      test.setTimeout(180_000);
      const ime = await openIme(page);
      // The composing text is searched for as it stands: its results are there before a key is tried.
      const answer = page.getByRole('main').getByRole('status').filter({ hasText: '「へんかん」' });
      let tried = await tryFields(page, ime, '検索欄', new Shell(page).searchBox, () =>
        expect(answer).toContainText('件の記録'),
      );
      await visitAll(page, async ({ name }) => {
        tried += await tryEveryField(page, ime, name);
      });
      expect(tried).toBeGreaterThan(50);
    });

    test('and once it has ended, Enter does what it says', async ({ page }) => {
      const ime = await openIme(page);
      const shell = new Shell(page);

      const palette = await shell.openPalette();
      await compose(ime, 'やめるゆうき', '勇気');
      await expect(palette).toHaveValue('勇気');
      await page.keyboard.press('Enter');
      await expect(shell.palette).toBeHidden();
      await expect(page).toHaveURL(/#\/(reports|cohorts|search)/);

      await shell.newMeeting();
      const names = page.getByRole('combobox', { name: '参加者' });
      await names.click();
      await compose(ime, 'こうの', '甲野');
      await names.press('Enter');
      await expect(page.getByRole('row', { name: '甲野' })).toBeVisible();

      const line = page.getByRole('textbox', { name: 'モヤモヤ 1' });
      await line.click();
      await compose(ime, 'とい', '問い');
      await line.press('Enter');
      await expect(page.getByRole('textbox', { name: 'モヤモヤ 2' })).toBeFocused();
      await expect(line).toHaveValue('問い');

      const { content } = new MeetingEditor(page);
      await content.click();
      await page.keyboard.insertText('・ ');
      await compose(ime, 'たいわ', '対話');
      await page.keyboard.press('Enter');
      await compose(ime, 'つづき', '続き');
      await expect(content).toHaveText(/・ 対話・ 続き/);
    });
  });
});

const openIme = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** Types with Chromium's own IME interface: a composition that is shown, then settled. */
async function compose(ime: CDPSession, typed: string, settled: string): Promise<void> {
  await ime.send('Input.imeSetComposition', {
    text: typed,
    selectionStart: typed.length,
    selectionEnd: typed.length,
  });
  await ime.send('Input.insertText', { text: settled });
}

/** Composes in each field of the page or of the window over it; every key must leave page and field as they are. @returns how many fields */
async function tryEveryField(page: Page, ime: CDPSession, where: string): Promise<number> {
  const top = page.getByRole('dialog');
  const scope = (await top.count()) > 0 ? top.last() : page.getByRole('main');
  return tryFields(page, ime, where, scope.locator(TEXT_FIELDS));
}

async function tryFields(
  page: Page,
  ime: CDPSession,
  where: string,
  found: Locator,
  composed: () => Promise<void> = async () => undefined,
): Promise<number> {
  const fields = await found.filter({ visible: true }).elementHandles();
  let tried = 0;
  for (const field of fields) {
    await field.focus();
    await ime.send('Input.imeSetComposition', { text: 'へんかん', selectionStart: 4, selectionEnd: 4 });
    await composed();
    const before = await stateOf(page);
    expect
      .soft(before, where)
      .toMatchObject({ focused: expect.stringContaining('へんかん'), isTyping: true });
    // Sent one behind the other without waiting: the browser takes them in order.
    await Promise.all(KEYS_OF_THE_IME.map((key) => pressAsIme(ime, key)));
    await field.evaluate(pressComposing, KEYS_OF_THE_IME);
    const { notices, ...after } = await stateOf(page);
    expect.soft({ ...before, ...after }, where).toEqual(before);
    // A notice may have had its time meanwhile; none may be new.
    expect.soft(before.notices, where).toContain(notices);
    await ime.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    tried += 1;
  }
  return tried;
}

/** A key as Windows reports it while the IME has it: virtual key 229. */
async function pressAsIme(ime: CDPSession, key: string): Promise<void> {
  const press = { key, code: key, windowsVirtualKeyCode: 229 };
  await Promise.all([
    ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press }),
    ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }),
  ]);
}

/** The same keys as other systems report them: their own codes, with isComposing; and Safari's, with 229 alone. */
function pressComposing(field: Element, keys: readonly string[]): void {
  for (const key of keys) {
    const base = { key, code: key, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', { ...base, isComposing: true }));
    field.dispatchEvent(new KeyboardEvent('keyup', { ...base, isComposing: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { ...base, keyCode: 229 }));
  }
}

/** What a key could have changed: the address, the windows, the focus, and what stands in every field. */
function stateOf(
  page: Page,
): Promise<{ readonly focused: string; readonly notices: string; readonly [fact: string]: unknown }> {
  return page.evaluate((fields) => {
    const textOf = (element: Element | null): string =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : (element?.textContent ?? '');
    const focused = document.activeElement;
    return {
      address: location.hash,
      dialogs: document.querySelectorAll('[role="dialog"]').length,
      focused: `${focused?.tagName} ${focused?.id} ${focused?.getAttribute('aria-label')} ${textOf(focused)}`,
      isTyping: focused?.matches(fields),
      fields: [...document.querySelectorAll(fields)].map(textOf),
      notices: document.querySelector('[aria-label="お知らせ"]')?.textContent ?? '',
      saved: document.querySelectorAll('main li').length,
    };
  }, TEXT_FIELDS);
}
