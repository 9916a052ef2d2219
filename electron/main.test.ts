import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  log: [] as string[],
  windows: [] as Record<string, unknown>[],
  isFirst: true,
  paths: {} as Record<string, string>,
  app: undefined as unknown as EventEmitter,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const did =
    (name: string) =>
    (...args: unknown[]): void => {
      fake.log.push([name, ...args.filter((arg) => typeof arg === 'string')].join(' '));
    };
  class BrowserWindow extends Emitter {
    readonly webContents = Object.assign(new Emitter(), { isDestroyed: () => false, send: did('send') });
    readonly loadURL = async (url: string) => did('loadURL')(url);
    readonly isMinimized = () => true;
    readonly restore = did('restore');
    readonly focus = did('focus');
    constructor(options: Record<string, unknown>) {
      super();
      fake.windows.push(options);
    }
  }
  fake.app = Object.assign(new Emitter(), {
    isPackaged: false,
    setPath: (name: string, path: string) => Object.assign(fake.paths, { [name]: path }),
    enableSandbox: did('enableSandbox'),
    commandLine: { appendSwitch: did('switch') },
    requestSingleInstanceLock: () => fake.isFirst,
    whenReady: async () => did('ready')(),
    quit: did('quit'),
    exit: did('exit'),
  });
  const workArea = { x: 0, y: 0, width: 1_920, height: 1_040 };
  return {
    app: fake.app,
    BrowserWindow,
    dialog: { showErrorBox: did('errorBox') },
    ipcMain: { handle: did('handle') },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: did('menu') },
    protocol: { registerSchemesAsPrivileged: did('registerSchemes'), handle: did('serve') },
    screen: { getPrimaryDisplay: () => ({ id: 1, workArea }), getAllDisplays: () => [{ id: 1, workArea }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: did('lockPermissions'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        webRequest: { onBeforeRequest: did('lockRequests') },
      },
    },
    shell: {},
  };
});
vi.mock('./launch/page-files', () => ({ readPageFiles: async () => new Map() }));

let settings: string;
const argv = process.argv;
beforeEach(() => {
  vi.resetModules();
  fake.log.length = 0;
  fake.windows.length = 0;
  settings = mkdtempSync(join(tmpdir(), 'hamidashi-main-'));
  process.argv = [
    'electron',
    '.',
    '--inspect=0',
    '--settings',
    settings,
    '--archive',
    join(settings, 'none'),
  ];
});
afterEach(() => {
  process.argv = argv;
  rmSync(settings, { recursive: true, force: true });
});

async function startMain(): Promise<void> {
  await import('./main');
  await vi.waitFor(() => expect(fake.log.some((line) => /^(menu|quit|exit)/.test(line))).toBe(true));
}

describe('the desktop app', () => {
  it('shuts every door before it opens a window', async () => {
    fake.isFirst = true;
    await startMain();
    const order = (name: string): number => fake.log.findIndex((line) => line.startsWith(name));
    expect(order('enableSandbox')).toBeLessThan(order('ready'));
    expect(order('registerSchemes')).toBeLessThan(order('ready'));
    expect(fake.log).toContain('switch host-resolver-rules MAP * ~NOTFOUND');
    for (const door of ['lockPermissions', 'lockRequests', 'serve app', 'handle hamidashi:call']) {
      expect(order(door), door).toBeGreaterThan(order('ready'));
      expect(order(door), door).toBeLessThan(order('loadURL'));
    }
    expect(fake.log).toContain('loadURL app://hamidashi/');
    expect(fake.windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    });
  });

  it('keeps Chromium’s files apart from its own', async () => {
    fake.isFirst = true;
    await startMain();
    expect(fake.paths).toEqual({ userData: settings, sessionData: join(settings, 'chromium') });
  });

  it('comes forward when it is started a second time', async () => {
    fake.isFirst = true;
    await startMain();
    fake.app.emit('second-instance');
    expect(fake.log.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('leaves at once when another is running, without touching the archive', async () => {
    fake.isFirst = false;
    await startMain();
    expect(fake.log.at(-1)).toBe('quit');
    expect(fake.windows).toEqual([]);
  });
});
