import type { MenuItemConstructorOptions } from 'electron';
import type { Command, MenuName } from '#shared/commands/command-list';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

const EDIT_ROLES: readonly Item[] = [
  { role: 'undo', label: '元に戻す' },
  { role: 'redo', label: 'やり直す' },
  SEPARATOR,
  { role: 'cut', label: '切り取り' },
  { role: 'copy', label: 'コピー' },
  { role: 'paste', label: '貼り付け' },
  { role: 'selectAll', label: 'すべて選択' },
];

/** macOS expects the program's own menu first. */
const MAC_APP_MENU: Item = {
  label: 'ハミダシ帖',
  submenu: [
    { role: 'about', label: 'ハミダシ帖について' },
    SEPARATOR,
    { role: 'hide', label: 'ハミダシ帖を隠す' },
    { role: 'hideOthers', label: 'ほかを隠す' },
    { role: 'unhide', label: 'すべてを表示' },
    SEPARATOR,
    { role: 'quit', label: 'ハミダシ帖を終了' },
  ],
};

/**
 * The native menu, made of the list that the palette and the keyboard read too.
 *
 * @param run called with the name of the command that was chosen
 */
export function menuTemplate(
  commands: readonly Command[],
  platform: NodeJS.Platform,
  run: (name: string) => void,
): Item[] {
  const itemsOf = (menu: MenuName): Item[] =>
    commands.filter((command) => command.menu === menu).map((command) => commandItem(command, run));
  const isMac = platform === 'darwin';
  const quit: Item[] = isMac ? [] : [SEPARATOR, { role: 'quit', label: '終了' }];
  return [
    ...(isMac ? [MAC_APP_MENU] : []),
    { label: 'ファイル', submenu: [...itemsOf('file'), ...quit] },
    { label: '編集', submenu: [...EDIT_ROLES, SEPARATOR, ...itemsOf('edit')] },
    { label: '移動', submenu: itemsOf('go') },
    {
      label: '表示',
      submenu: [...itemsOf('view'), SEPARATOR, { role: 'togglefullscreen', label: '全画面で表示' }],
    },
    { label: 'ヘルプ', submenu: itemsOf('help') },
  ];
}

/**
 * The key is shown but left to the page, which knows whether somebody is composing Japanese at that moment. A key
 * without a modifier, or one that means something else in a text, is not given at all: macOS would take it away from
 * typing.
 */
function commandItem(command: Command, run: (name: string) => void): Item {
  const { name, label, accelerator, outsideOfText = false } = command;
  const isKey = accelerator !== undefined && (accelerator.includes('+') || /^F\d+$/.test(accelerator));
  const shown = isKey && !outsideOfText;
  return {
    id: name,
    label,
    click: () => run(name),
    registerAccelerator: false,
    ...(shown ? { accelerator } : {}),
  };
}
