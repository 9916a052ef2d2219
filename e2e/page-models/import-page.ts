import type { Locator, Page } from '@playwright/test';
import { giveFile } from './fields';

/** 取り込み: a text, checked beside its source, becomes a document. */
export class ImportPage {
  readonly result: Locator;
  readonly source: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.result = page.getByRole('region', { name: '取り込んだ結果', exact: true });
    this.source = page.getByRole('region', { name: '元の文章', exact: true });
    this.title = page.getByLabel('題名');
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel('または、文章を貼り付ける').fill(text);
    await this.page.getByRole('button', { name: 'この文章を読み解く' }).click();
  }

  async chooseFile(name: string, bytes: Buffer): Promise<void> {
    const file = { name, mimeType: 'text/plain', buffer: bytes };
    await giveFile(this.page, this.page.getByRole('button', { name: 'ファイルを選ぶ' }), file);
  }

  async save(title?: string): Promise<void> {
    if (title !== undefined) await this.title.fill(title);
    await this.page.getByRole('button', { name: '保存する' }).click();
  }
}
