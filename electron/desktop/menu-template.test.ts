import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/commands/command-list';
import { menuTemplate } from './menu-template';

const ignore = (): void => undefined;

function itemsIn(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => (Array.isArray(item.submenu) ? itemsIn(item.submenu) : [item]));
}

describe('menuTemplate', () => {
  it.each(['win32', 'linux', 'darwin'] as const)(
    'shows every command of the shared list once on %s',
    (platform) => {
      const ids = itemsIn(menuTemplate(COMMANDS, platform, ignore)).flatMap((item) => item.id ?? []);
      expect([...ids].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
    },
  );

  it('is Japanese throughout', () => {
    const template = menuTemplate(COMMANDS, 'darwin', ignore);
    const labels = [...template, ...itemsIn(template)].flatMap((item) => item.label ?? []);
    expect(labels.filter((label) => !/[ぁ-んァ-ヶ一-龠]/.test(label))).toEqual([]);
    expect(itemsIn(template).filter((item) => item.role !== undefined && item.label === undefined)).toEqual(
      [],
    );
  });

  it('runs the command that was chosen', () => {
    const ran: string[] = [];
    const template = menuTemplate([{ name: 'print', label: '印刷', menu: 'file' }], 'win32', (name) =>
      ran.push(name),
    );
    const print = itemsIn(template).find((item) => item.id === 'print');
    // Electron passes the item, the window and the event; the template uses none of them.
    (print?.click as (() => void) | undefined)?.();
    expect(ran).toEqual(['print']);
  });

  it.each([
    ['CmdOrCtrl+K', 'CmdOrCtrl+K'],
    ['F1', 'F1'],
    ['/', undefined],
    ['N', undefined],
  ])('a key «%s» is shown as %s and always left to the page', (accelerator, shown) => {
    const [item] = itemsIn(
      menuTemplate([{ name: 'one', label: '一', menu: 'file', accelerator }], 'linux', ignore),
    );
    expect(item).toMatchObject({ registerAccelerator: false });
    expect(item?.accelerator).toBe(shown);
  });

  it('leaves a key to texts that means something else in them', () => {
    const items = itemsIn(menuTemplate(COMMANDS, 'darwin', ignore));
    expect(items.find(({ id }) => id === 'undo')).not.toHaveProperty('accelerator');
  });

  it('has the program’s own menu first on macOS only', () => {
    expect(menuTemplate(COMMANDS, 'darwin', ignore)[0]?.label).toBe('ハミダシ帖');
    expect(menuTemplate(COMMANDS, 'win32', ignore)[0]?.label).toBe('ファイル');
  });
});
