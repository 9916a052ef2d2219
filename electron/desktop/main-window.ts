import { BrowserWindow, screen } from 'electron';
import { guardUnsavedWork } from './guard-unsaved-work';
import { PAGE_URL } from './page-protocol';
import { MIN_HEIGHT, MIN_WIDTH, openingState } from './window-state';
import { readWindowState, writeWindowState } from './window-state-file';

/** Opens the app's one window where the last one was left, and remembers where this one is. */
export function openMainWindow(preload: string, settingsDir: string): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const workAreas = [main, ...others].map((display) => display.workArea);
  const state = openingState(readWindowState(settingsDir), workAreas);

  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: 'ハミダシ帖',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium's spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (state.isMaximized) window.maximize();
  guardUnsavedWork(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(settingsDir, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  void window.loadURL(PAGE_URL);
  return window;
}
