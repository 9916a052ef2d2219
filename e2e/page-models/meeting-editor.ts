import type { Locator, Page } from '@playwright/test';
import { giveFile } from './fields';

interface Poll {
  readonly question: string;
  /** label and number of people */
  readonly choices: readonly (readonly [string, string])[];
}

/** An off-site meeting that is being written. */
export class MeetingEditor {
  readonly content: Locator;
  readonly saveState: Locator;

  constructor(readonly page: Page) {
    this.content = page.getByRole('textbox', { name: '内容' });
    this.saveState = page.getByText(/^(変更は自動で保存されます|未保存の変更があります|保存し)/);
  }

  async fillFacts(facts: {
    readonly title?: string;
    readonly date?: string;
    readonly counterpart?: string;
  }): Promise<void> {
    if (facts.title !== undefined) await this.page.getByLabel('題名').fill(facts.title);
    if (facts.date !== undefined) await this.page.getByLabel('日付', { exact: true }).fill(facts.date);
    if (facts.counterpart !== undefined) await this.page.getByLabel('相手').fill(facts.counterpart);
  }

  async addParticipants(names: readonly string[]): Promise<void> {
    const field = this.page.getByRole('combobox', { name: '参加者' });
    for (const name of names) {
      await field.fill(name);
      await field.press('Enter');
    }
  }

  async writeContent(text: string): Promise<void> {
    await this.content.click();
    await this.page.keyboard.insertText(text);
  }

  /** one line each, with Enter between them */
  async writeLines(name: 'モヤモヤ' | '気付き', lines: readonly string[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      const field = this.page.getByRole('textbox', { name: `${name} ${index + 1}` });
      await field.fill(line);
      if (index < lines.length - 1) await field.press('Enter');
    }
  }

  async addPoll({ question, choices }: Poll): Promise<void> {
    await this.page.getByRole('button', { name: '挙手の結果を加える' }).click();
    const poll = this.page.getByRole('group', { name: '挙手 1' });
    await poll.getByLabel('質問').fill(question);
    for (const [index, [label, people]] of choices.entries()) {
      await poll.getByRole('textbox', { name: `挙手 1 選択肢 ${index + 1}`, exact: true }).fill(label);
      await poll.getByRole('textbox', { name: `挙手 1 選択肢 ${index + 1} の人数` }).fill(people);
    }
  }

  async attach(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    const button = this.page.getByRole('button', { name: 'ファイルを選ぶ' });
    await giveFile(this.page, button, { name, mimeType, buffer });
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: '書き終える' }).click();
  }
}
