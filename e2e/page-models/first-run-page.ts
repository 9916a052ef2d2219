import type { Locator, Page } from '@playwright/test';
import { giveFile } from './fields';

/** What is shown before an archive is open. */
export class FirstRunPage {
  readonly startNew: Locator;
  readonly viewSample: Locator;
  readonly openExisting: Locator;

  constructor(readonly page: Page) {
    this.startNew = page.getByRole('button', { name: '新しく始める' });
    this.viewSample = page.getByRole('button', { name: 'サンプルを見る' });
    this.openExisting = page.getByRole('button', { name: 'すでにあるものを開く' });
  }

  async create(group: string, me: string): Promise<void> {
    await this.startNew.click();
    await this.page.getByLabel('グループの名前').fill(group);
    await this.page.getByLabel('わたしの名前').fill(me);
    await this.page.getByRole('button', { name: '始める', exact: true }).click();
  }

  /** a ZIP or its viewer file */
  async openPackage(path: string): Promise<void> {
    await this.openExisting.click();
    await giveFile(this.page, this.page.getByRole('button', { name: '引き継ぎパッケージを開く' }), path);
  }
}
