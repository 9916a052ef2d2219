import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from './launch-options';

describe('parseLaunchOptions', () => {
  it('opens the browser and takes the last archive when nothing is asked', () => {
    expect(parseLaunchOptions([], 'refuse')).toEqual({ ok: true, options: { openBrowser: true } });
  });

  it('reads every option, and makes folders absolute', () => {
    const line = ['--local', '--no-open', '--archive', 'a', '--settings', '/s', '--port', '0'];
    expect(parseLaunchOptions(line, 'refuse')).toEqual({
      ok: true,
      options: { openBrowser: false, archive: resolve('a'), settings: resolve('/s'), port: 0 },
    });
  });

  it.each([
    ['a misspelt option', ['--nopen']],
    ['a stray word', ['archive']],
    ['an option without its value', ['--archive']],
    ['an empty folder', ['--archive', '']],
    ['a port that is a word', ['--port', 'http']],
    ['a port that is too high', ['--port', '65536']],
    ['a negative port', ['--port=-1']],
  ])('answers %s with the sentence that lists the options', (_name, line) => {
    const parsed = parseLaunchOptions(line, 'refuse');
    expect(parsed.ok).toBe(false);
    expect(parsed).toMatchObject({ sentence: expect.stringContaining('--archive フォルダー') });
  });

  it("passes over the switches of Electron's tools where it is told to", () => {
    const line = ['--inspect=0', '--remote-debugging-port=0', 'out/main/main.js', '--settings', '/s'];
    expect(parseLaunchOptions(line, 'ignore')).toEqual({
      ok: true,
      options: { openBrowser: true, settings: resolve('/s') },
    });
  });
});
