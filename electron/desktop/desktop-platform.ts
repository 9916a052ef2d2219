import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { fail, ok } from '#shared/contract/result';
import type { Platform } from '../handlers/platform';

/** What an address must begin with to be handed to the system: never file:, never a program's own scheme. */
const OUTSIDE = /^(https?:\/\/|mailto:)/i;

/** The desktop: the system's own dialogs, over the app's window. */
export const desktopPlatform: Platform = {
  capabilities: {
    canWrite: true,
    canPickFolder: true,
    canListFolders: false,
    canPrintToPdf: false,
    exportsTo: 'dialog',
    canOpenPackages: true,
  },

  pickFolder: async () => {
    const answer = await overWindow((window) =>
      dialog.showOpenDialog(window, {
        title: 'フォルダーを選ぶ',
        buttonLabel: 'ここにする',
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      }),
    );
    return answer?.filePaths[0] ?? null;
  },

  pickExportFile: async (suggestedName) => {
    const answer = await overWindow((window) =>
      dialog.showSaveDialog(window, {
        title: '引き継ぎパッケージの保存先',
        buttonLabel: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: '引き継ぎパッケージ', extensions: ['zip'] }],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      }),
    );
    return answer?.filePath || null;
  },

  openExternal: async (url) => {
    if (!OUTSIDE.test(url)) return fail({ code: 'unsupported' });
    const answer = await overWindow((window) =>
      dialog.showMessageBox(window, {
        type: 'question',
        message: 'アプリの外で開きますか',
        detail: url,
        buttons: ['開く', 'やめる'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      }),
    );
    if (answer?.response !== 0) return fail({ code: 'cancelled' });
    return shell.openExternal(url).then(
      () => ok({}),
      () => fail({ code: 'rule_broken', sentence: 'このリンクを開くプログラムが見つかりませんでした' }),
    );
  },
};

/** A dialog belongs to the window that asked; with the window gone there is nobody left to answer it. */
async function overWindow<T>(show: (window: BrowserWindow) => Promise<T>): Promise<T | undefined> {
  const window = BrowserWindow.getAllWindows()[0];
  return window && show(window);
}
