import { describe, expect, it } from 'vitest';
import { browserOpener } from './open-in-browser';

const URL = 'http://127.0.0.1:26150/#token=a-b_c';

describe('browserOpener', () => {
  it.each([
    ['win32', { command: 'cmd', args: ['/d', '/c', 'start', '""', `"${URL}"`] }],
    ['darwin', { command: 'open', args: [URL] }],
    ['linux', { command: 'xdg-open', args: [URL] }],
  ] as const)('knows how %s opens an address', (platform, expected) => {
    expect(browserOpener(platform, URL)).toEqual(expected);
  });
});
