import type { Locator, Page } from '@playwright/test';

/** 読みのリスト: entries as rows, a form above them. */
export class ReadingsPage {
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('main').getByRole('listitem');
  }

  async add(surface: string, reading: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '名前やことば' }).fill(surface);
    await this.page.getByRole('textbox', { name: 'よみ' }).fill(reading);
    await this.page.getByRole('button', { name: '加える', exact: true }).click();
    await this.rows.filter({ hasText: surface }).waitFor();
  }
}
