import type { Locator, Page } from '@playwright/test';

/** A document that is read: its contents, its find bar, and words selected in it. */
export class Reader {
  readonly contents: Locator;
  readonly findBar: Locator;
  readonly findField: Locator;
  /** such as 2 / 5 */
  readonly findCount: Locator;

  constructor(readonly page: Page) {
    this.contents = page.getByRole('navigation', { name: '目次' });
    this.findBar = page.getByRole('search', { name: 'このページの中を探す' });
    this.findField = this.findBar.getByRole('textbox', { name: 'このページの中を探す' });
    this.findCount = this.findBar.getByRole('status');
  }

  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.findField.fill(words);
  }

  /** the words marked as the present hit or as a phrase's source; '' when there are none */
  markedWords(): Promise<string> {
    return this.page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].join(''));
  }

  /** whether the marked words are on screen */
  isMarkInView(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      if (!(range instanceof Range)) return false;
      const box = range.getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
    });
  }

  scrollTop(): Promise<number> {
    return this.page.getByRole('main').evaluate((main) => Math.round(main.scrollTop));
  }

  /** Drags the mouse over the first occurrence of the words in the page, which must stand in one piece of text. */
  async selectByMouse(words: string): Promise<void> {
    const ends = await this.page.getByRole('main').evaluate((main, wanted) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const edge = (offset: number): { x: number; y: number } => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset);
          const [box = range.getBoundingClientRect()] = range.getClientRects();
          return { x: box.x, y: box.y + box.height / 2 };
        };
        return { from: edge(at), to: edge(at + wanted.length) };
      }
      return undefined;
    }, words);
    if (ends === undefined) throw new Error(`not on the page: ${words}`);
    const { mouse } = this.page;
    await mouse.move(ends.from.x, ends.from.y);
    await mouse.down();
    await mouse.move(ends.to.x, ends.to.y, { steps: 5 });
    await mouse.up();
  }

  async makePhrase(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'フレーズにする' }).click();
    return this.page.getByRole('dialog', { name: 'キーフレーズにする' });
  }
}
