import type { Browser, Page } from '@playwright/test';

/** The import page of the app at `url`, in a window of its own. */
export async function openImport(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'ja-JP' });
  await page.goto(url);
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).waitFor();
  return page;
}

/**
 * Chooses files by their paths, so that only the app itself handles their bytes.
 * @returns performance.now() of the moment they are handed over
 */
export async function chooseFiles(page: Page, files: readonly string[]): Promise<number> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  const chooser = await asked;
  const start = performance.now();
  await chooser.setFiles([...files]);
  return start;
}
