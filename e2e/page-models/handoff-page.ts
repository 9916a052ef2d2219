import type { Page } from '@playwright/test';

/** 引き継ぎ: makes the package and catches its download. */
export class HandoffPage {
  constructor(readonly page: Page) {}

  async includeTeam(): Promise<void> {
    await this.page.getByRole('checkbox', { name: '「隊内」の記録も入れる' }).check({ force: true });
  }

  /** @returns where the ZIP was saved */
  async exportTo(path: string, message: string): Promise<string> {
    await this.page.getByLabel('次の期へのメッセージ').fill(message);
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'パッケージを作る' }).click();
    await (await download).saveAs(path);
    return path;
  }
}
