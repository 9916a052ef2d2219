import { type BrowserWindow, dialog } from 'electron';

/** How long a page may try to save before a second wish to close is put to the person (ms). */
const PATIENCE = 2_000;

/**
 * A page with unsaved work keeps its window from closing (beforeunload), saves, and closes the window itself. When
 * that does not come about and the person wants to close again, they decide.
 */
export function guardUnsavedWork(window: BrowserWindow, now: () => number = Date.now): void {
  let firstWish: number | undefined;
  window.webContents.on('will-prevent-unload', (event) => {
    firstWish ??= now();
    if (now() - firstWish < PATIENCE) return;
    // Preventing the prevention: the window closes all the same.
    if (choosesToLose(window)) event.preventDefault();
  });
}

function choosesToLose(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'まだ保存できていない内容があります',
    detail: '閉じると、その内容は失われます。画面に戻って、保存できない理由を確かめてください。',
    buttons: ['画面に戻る', '保存せずに閉じる'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
