import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  app: undefined as unknown as EventEmitter & { exit: (code: number) => void },
  choice: 0,
}));
vi.mock('electron', () => ({
  get app() {
    return fake.app;
  },
  dialog: { showMessageBoxSync: () => fake.choice },
}));
const { guardNavigation } = await import('./navigation-guard');
const { guardUnsavedWork } = await import('./guard-unsaved-work');
const { closeBeforeQuit } = await import('./close-before-quit');

const exits: number[] = [];
beforeEach(() => {
  exits.length = 0;
  fake.app = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
});

/** Emits an event that can be prevented. @returns whether it was */
function prevented(emitter: EventEmitter, name: string): boolean {
  const preventDefault = vi.fn();
  emitter.emit(name, { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('guardNavigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s in every contents there ever are',
    (name) => {
      guardNavigation();
      const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
      fake.app.emit('web-contents-created', {}, contents);
      expect(prevented(contents, name)).toBe(true);
    },
  );

  it('opens no window', () => {
    guardNavigation();
    const setWindowOpenHandler = vi.fn();
    fake.app.emit('web-contents-created', {}, Object.assign(new EventEmitter(), { setWindowOpenHandler }));
    expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://example.invalid/' })).toEqual({
      action: 'deny',
    });
  });
});

describe('guardUnsavedWork', () => {
  function windowWithUnsavedWork() {
    const webContents = new EventEmitter();
    const clock = { now: 0 };
    // The one member of BrowserWindow that is used.
    guardUnsavedWork({ webContents } as unknown as BrowserWindow, () => clock.now);
    return {
      closesAt: (now: number) =>
        Object.assign(clock, { now }) && prevented(webContents, 'will-prevent-unload'),
    };
  }

  it('lets the page save first, and takes a double click for one wish', () => {
    fake.choice = 1;
    const window = windowWithUnsavedWork();
    expect(window.closesAt(0)).toBe(false);
    expect(window.closesAt(300)).toBe(false);
  });

  it('closes without saving only when the person says so', () => {
    const window = windowWithUnsavedWork();
    window.closesAt(0);
    fake.choice = 0;
    expect(window.closesAt(5_000)).toBe(false);
    fake.choice = 1;
    expect(window.closesAt(60_000)).toBe(true);
  });
});

describe('closeBeforeQuit', () => {
  it('holds the end until the archive is closed', async () => {
    let finish = (): void => undefined;
    closeBeforeQuit(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    expect(prevented(fake.app, 'will-quit')).toBe(true);
    expect(exits).toEqual([]);
    finish();
    await vi.waitFor(() => expect(exits).toEqual([0]));
  });

  it('does not hold it for ever when closing fails, and closes only once', async () => {
    const close = vi.fn(() => Promise.reject(new Error('EIO')));
    closeBeforeQuit(close);
    prevented(fake.app, 'will-quit');
    prevented(fake.app, 'will-quit');
    await vi.waitFor(() => expect(exits).toEqual([1]));
    expect(close).toHaveBeenCalledTimes(1);
  });
});
