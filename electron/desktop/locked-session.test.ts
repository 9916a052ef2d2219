import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { lockSession } = await import('./locked-session');

type Ask = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type Check = (contents: unknown, permission: string) => boolean;
type Watch = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel: boolean }) => void,
) => void;

function lockedSession() {
  const set = {
    ask: undefined as Ask | undefined,
    check: undefined as Check | undefined,
    watch: undefined as Watch | undefined,
  };
  const session = {
    setPermissionRequestHandler: (ask: Ask) => Object.assign(set, { ask }),
    setPermissionCheckHandler: (check: Check) => Object.assign(set, { check }),
    setDevicePermissionHandler: (allow: () => boolean) => expect(allow()).toBe(false),
    webRequest: { onBeforeRequest: (watch: Watch) => Object.assign(set, { watch }) },
  };
  // The four members of Session that are used.
  lockSession(session as unknown as Session);
  return {
    grants: (permission: string) => {
      let granted: boolean | undefined;
      set.ask?.({}, permission, (answer) => {
        granted = answer;
      });
      return [granted, set.check?.({}, permission)];
    },
    cancels: (url: string) => {
      let cancelled: boolean | undefined;
      set.watch?.({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    },
  };
}

describe('lockSession', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
    'unknown',
  ])('denies %s', (permission) => expect(lockedSession().grants(permission)).toEqual([false, false]));

  it('allows copying', () => {
    expect(lockedSession().grants('clipboard-sanitized-write')).toEqual([true, true]);
  });

  it.each([
    'http://127.0.0.1/',
    'https://example.invalid/',
    'wss://example.invalid/',
    'file:///etc/passwd',
    'app://other/',
    'app://hamidashi.evil/',
    'blob:https://example.invalid/1',
    'chrome-extension://a/b',
  ])('cancels a request to %s', (url) => expect(lockedSession().cancels(url)).toBe(true));

  it.each([
    'app://hamidashi/',
    'app://hamidashi/assets/a.js',
    'blob:app://hamidashi/1',
    'data:image/png;base64,AA==',
  ])('lets %s pass', (url) => expect(lockedSession().cancels(url)).toBe(false));
});
