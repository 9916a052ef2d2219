import type { Locator, Page } from '@playwright/test';

/** Chooses from a drop-down list. Its button is named by the value shown and then the label. */
export async function choose(
  page: Page,
  label: string,
  option: string | RegExp,
  within: Locator | Page = page,
): Promise<void> {
  await within.getByRole('button', { name: new RegExp(`(^| )${label}$`) }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Gives a file to whatever asks for one when the button is pressed. */
export async function giveFile(
  page: Page,
  button: Locator,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | string,
): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button.click();
  await (await asked).setFiles(file);
}
