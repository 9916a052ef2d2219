import { expect, type Locator, type Page } from '@playwright/test';
import type { BrowserMode } from '../fixtures/browser-mode';
import { add, draft, idOf, saveAs } from '../fixtures/records';
import { Shell } from './shell';

/** The record that two people change. */
export const ID = idOf(1);

/** A form with a button that changes a record. */
export interface Editor {
  readonly kind: 'cohort' | 'keyPhrase' | 'openQuestion' | 'actionItem';
  readonly address: string;
  /** the field both change, and one that only the other changes */
  readonly field: { readonly label: string; readonly name: string };
  readonly theirs: Readonly<Record<string, unknown>>;
}

export const PHRASE_EDITOR: Editor = {
  kind: 'keyPhrase',
  address: `#/phrases/${ID}`,
  field: { label: '言葉', name: 'text' },
  theirs: { occasion: '激励会' },
};

/** Saves a form just after somebody else has saved the same record. @returns the window that shows both */
export async function meetInConflict(
  page: Page,
  owner: BrowserMode,
  { kind, address, field, theirs }: Editor,
): Promise<Locator> {
  await add(owner, draft(kind, ID));
  const shell = new Shell(page);
  await shell.open(address);
  await shell.main.getByRole('button', { name: '直す' }).click();
  await page.getByRole('textbox', { name: field.label }).fill('自分の言葉');
  // The other's save arrives at the owner just before mine.
  await page.route(
    '**/api/call/record.save',
    async (route) => {
      await saveAs(owner, '乙川', ID, { [field.name]: '相手の言葉', ...theirs });
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '先にほかの変更が保存されています' });
  await expect(dialog).toContainText('乙川さんが保存した');
  return dialog;
}
