import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { COMMANDS } from '#shared/commands/command-list';
import { closeBeforeQuit } from './desktop/close-before-quit';
import { desktopPlatform } from './desktop/desktop-platform';
import { sendEvent, serveCalls } from './desktop/ipc-server';
import { lockSession } from './desktop/locked-session';
import { openMainWindow } from './desktop/main-window';
import { menuTemplate } from './desktop/menu-template';
import { guardNavigation } from './desktop/navigation-guard';
import { registerPageScheme, servePage } from './desktop/page-protocol';
import { createApp } from './handlers/create-app';
import { parseLaunchOptions } from './launch/launch-options';
import { readPageFiles } from './launch/page-files';
import { productPaths } from './launch/product-paths';
import { settingsFolder } from './launch/settings-folder';

/** The desktop app: wires the product to a window. What the parts do lies in desktop/. */
async function start(): Promise<void> {
  const paths = productPaths(import.meta.dirname, app.isPackaged ? process.resourcesPath : undefined);
  lockSession(session.defaultSession);
  servePage(await readPageFiles(paths.page));
  const product = await createApp({
    platform: desktopPlatform,
    settingsDir,
    sampleDir: paths.sample,
    viewerTemplate: paths.viewerTemplate,
    ...(options.archive === undefined ? {} : { archiveDir: options.archive }),
    now: () => new Date(),
  });
  closeBeforeQuit(product.close);
  serveCalls(product.dispatch);

  const window = openMainWindow(paths.preload, settingsDir);
  product.onEvent((event) => sendEvent(window.webContents, event));
  const runCommand = (name: string): void => sendEvent(window.webContents, { type: 'command', name });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(COMMANDS, process.platform, runCommand)));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

function refuseToStart(error: unknown): void {
  dialog.showErrorBox(
    'ハミダシ帖を始められませんでした',
    `保存済みのデータには手を付けていません。パソコンを再起動してもう一度お試しください。\n\n${String(error)}`,
  );
  app.exit(1);
}

const parsed = parseLaunchOptions(process.argv.slice(1), 'ignore');
const options = parsed.ok ? parsed.options : { openBrowser: false };
const settingsDir = options.settings ?? settingsFolder(process.platform, process.env, homedir());

// Before anything else touches them: settings shared with browser mode, Chromium's own files apart from ours.
app.setPath('userData', settingsDir);
app.setPath('sessionData', join(settingsDir, 'chromium'));
app.enableSandbox();
// No host name is ever looked up: the app has nobody to talk to.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerPageScheme();
guardNavigation();

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(refuseToStart);
else app.quit();
