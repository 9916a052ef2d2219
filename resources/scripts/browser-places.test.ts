import { describe, expect, it } from 'vitest';
import { browserPlaces } from './browser-places.mjs';

describe('browserPlaces', () => {
  it.each([
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\k\\AppData\\Local' },
      'C:\\Users\\k\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['darwin', { HOME: '/Users/k' }, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['darwin', { HOME: '/Users/k' }, '/Users/k/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/usr/bin/google-chrome'],
  ] as const)('on %s with %o are, among others, %3$s', (platform, env, place) => {
    expect(browserPlaces(platform, env)).toContain(place);
  });

  it('are none where Windows does not say where programs lie', () => {
    expect(browserPlaces('win32', {})).toEqual([]);
  });
});
