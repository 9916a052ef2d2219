import { describe, expect, it, vi } from 'vitest';
import { beginAnewWithNewToken, takeSessionToken } from './session-token';

function tab(address: string, kept: Record<string, string> = {}) {
  const location = new URL(address);
  const shown: string[] = [];
  return {
    location,
    history: {
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => shown.push(String(url)),
    },
    sessionStorage: {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value;
      },
    },
    shown,
    kept,
  };
}

describe('takeSessionToken', () => {
  it('takes the token from the address and hides it', () => {
    const opened = tab('http://127.0.0.1:26150/#token=aB-_9');
    expect(takeSessionToken(opened)).toBe('aB-_9');
    expect(opened.shown).toEqual(['/']);
  });

  it('still has it after a reload, at whatever place of the app', () => {
    const opened = tab('http://127.0.0.1:26150/#token=aB-_9');
    takeSessionToken(opened);
    const reloaded = tab('http://127.0.0.1:26150/#/reports/1', opened.kept);
    expect(takeSessionToken(reloaded)).toBe('aB-_9');
    expect(reloaded.shown).toEqual([]);
  });

  it('prefers the token of a new start to an older one', () => {
    expect(takeSessionToken(tab('http://127.0.0.1:1/#token=new', { 'hamidashi-token': 'old' }))).toBe('new');
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://127.0.0.1:1/#token=',
    'http://127.0.0.1:1/#token=a b',
    'http://127.0.0.1:1/#/token=a',
  ])('has none to give at %s', (address) => expect(takeSessionToken(tab(address))).toBe(''));
});

describe('beginAnewWithNewToken', () => {
  it.each([
    ['#token=new', 1],
    ['#/reports', 0],
    ['#/search?q=token=new', 0],
  ])('at %s reloads the page %i times', (hash, times) => {
    const reload = vi.fn();
    const page = Object.assign(new EventTarget(), { location: { hash, reload } }) as unknown as Window;
    beginAnewWithNewToken(page);
    page.dispatchEvent(new Event('hashchange'));
    expect(reload).toHaveBeenCalledTimes(times);
  });
});
