import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFolder } from './settings-folder';

describe('settingsFolder', () => {
  it.each([
    [
      'win32',
      { APPDATA: 'C:/Users/kono/AppData/Roaming' },
      join('C:/Users/kono/AppData/Roaming', 'hamidashi-cho'),
    ],
    ['win32', {}, join('/home/kono', 'AppData', 'Roaming', 'hamidashi-cho')],
    ['darwin', {}, join('/home/kono', 'Library', 'Application Support', 'hamidashi-cho')],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, join('/cfg', 'hamidashi-cho')],
    ['linux', { XDG_CONFIG_HOME: '' }, join('/home/kono', '.config', 'hamidashi-cho')],
  ] as const)('on %s with %o is the place its programs use', (platform, env, expected) => {
    expect(settingsFolder(platform, env, '/home/kono')).toBe(expected);
  });
});
