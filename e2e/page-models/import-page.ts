import type { Locator, Page } from '@playwright/test';

/** 取り込み: a text, checked beside its source, becomes a document. */
export class ImportPage {
  readonly result: Locator;
  readonly source: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.result = page.getByRole('region', { name: '取り込んだ結果', exact: true });
    this.source = page.getByRole('region', { name: /^元の(?:文章|文書)$/ });
    this.title = page.getByLabel('題名');
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel('または、文章や画像を貼り付ける').fill(text);
    await this.page.getByRole('button', { name: 'この文章を読み解く' }).click();
  }

  async chooseFile(name: string, bytes: Buffer): Promise<void> {
    await this.chooseFiles([{ name, bytes }]);
  }

  async chooseFiles(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
    await (await asked).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })));
  }

  /** a file on the list of many */
  item(name: string): Locator {
    return this.page
      .getByRole('region', { name: '取り込むファイル' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async showFindings(): Promise<void> {
    await this.page.getByRole('button', { name: /^見つけたもの/ }).click();
  }

  /** Unticks all findings of a group: none of them becomes a record. */
  async leaveFindings(group: string): Promise<void> {
    await this.showFindings();
    const boxes = this.page.getByRole('region', { name: group }).getByRole('checkbox');
    for (const box of await boxes.all()) if (await box.isChecked()) await box.press(' ');
    await this.page.getByRole('button', { name: '本文', exact: true }).click();
  }

  async save(title?: string): Promise<void> {
    if (title !== undefined) await this.title.fill(title);
    await this.page.getByRole('button', { name: '保存する' }).click();
  }
}
