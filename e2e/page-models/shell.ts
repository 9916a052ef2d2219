import type { Locator, Page } from '@playwright/test';

/** The frame of the open app. */
export class Shell {
  readonly main: Locator;
  readonly nav: Locator;
  readonly searchBox: Locator;
  readonly palette: Locator;
  readonly notices: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.nav = page.getByRole('navigation', { name: 'おもな画面' });
    this.searchBox = page.getByRole('searchbox', { name: '全文を検索' });
    this.palette = page.getByRole('dialog', { name: 'なんでも探す' });
    this.notices = page.getByRole('region', { name: 'お知らせ' });
  }

  /** by the navigation */
  async goTo(name: string): Promise<void> {
    await this.nav.getByRole('link', { name, exact: true }).click();
  }

  /** by address, such as `#/reports` */
  async open(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  title(name: string | RegExp): Locator {
    return this.main.getByRole('heading', { level: 1, name });
  }

  /** Until the analyser has read everything and the index is whole; the settings page says so. */
  async everythingIsRead(): Promise<void> {
    await this.open('#/settings');
    await this.main.getByText(/^索引は(できています。$|このパソコンの中に控えてあり)/).waitFor();
  }

  async search(words: string): Promise<void> {
    await this.searchBox.fill(words);
  }

  /** records found, in their order */
  get results(): Locator {
    return this.main.getByRole('article');
  }

  /** with the key for it, which works once the app is there */
  async newMeeting(): Promise<void> {
    await this.nav.waitFor();
    await this.page.keyboard.press('Control+n');
  }

  async openPalette(): Promise<Locator> {
    await this.nav.waitFor();
    await this.page.keyboard.press('Control+k');
    const field = this.palette.getByRole('combobox');
    await field.and(this.page.locator(':focus')).waitFor();
    return field;
  }
}
