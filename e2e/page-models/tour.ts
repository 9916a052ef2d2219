import { expect, type Page } from '@playwright/test';
import type { HostileArchive } from '../fixtures/hostile-archive';

/** Goes to an address inside the app and waits until its page is drawn whole. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    if (location.hash === wanted) return;
    return new Promise<void>((resolve) => {
      addEventListener('hashchange', () => requestAnimationFrame(() => resolve()), { once: true });
      location.hash = wanted;
    });
  }, hash);
  await page.waitForFunction(
    () => document.querySelector('main h1, main h2') && !document.querySelector('main [aria-busy="true"]'),
  );
}

/** Draws what a list keeps back until it is asked for. */
export async function showAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: '続きを見る' }).first();
  while (await more.isVisible()) await more.click();
}

/** The pages that show records, in the app and in the viewer alike. */
export const readingPages = ({ cohorts, reports, meetings }: HostileArchive): readonly string[] => [
  '#/',
  '#/cohorts',
  ...cohorts.map((id) => `#/cohorts/${id}`),
  '#/reports',
  ...reports.map((id) => `#/reports/${id}`),
  '#/meetings',
  ...meetings.map((id) => `#/meetings/${id}`),
  '#/phrases',
  '#/questions',
  '#/actions',
  '#/settings',
];

/** Asks the search box, and waits for its answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox', { name: '全文を検索' }).fill(query);
  await expect(page.getByRole('main')).toContainText(/\d+件の記録/);
}
