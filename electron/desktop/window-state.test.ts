import { describe, expect, it } from 'vitest';
import { openingState } from './window-state';

const SCREEN = { x: 0, y: 0, width: 1_920, height: 1_040 };
const SECOND = { x: 1_920, y: 0, width: 1_280, height: 1_024 };
const saved = (x: number, y: number, width: number, height: number, isMaximized = false) => ({
  bounds: { x, y, width, height },
  isMaximized,
});

describe('openingState', () => {
  it('opens where the window was left', () => {
    expect(openingState(saved(100, 50, 900, 700), [SCREEN])).toEqual(saved(100, 50, 900, 700));
  });

  it('remembers that it filled the screen', () => {
    expect(openingState(saved(0, 0, 900, 700, true), [SCREEN]).isMaximized).toBe(true);
  });

  it('opens on the second screen while that is there, and in the middle of the first when it is gone', () => {
    const there = saved(2_000, 100, 900, 700);
    expect(openingState(there, [SCREEN, SECOND])).toEqual(there);
    expect(openingState(there, [SCREEN])).toEqual(saved(320, 90, 1_280, 860));
  });

  it.each([
    ['hangs over the right edge', saved(1_700, 100, 900, 700), saved(1_020, 100, 900, 700)],
    ['hangs over the top', saved(100, -300, 900, 700), saved(100, 0, 900, 700)],
    ['is larger than the screen', saved(0, 0, 4_000, 3_000), saved(0, 0, 1_920, 1_040)],
    ['is too small to use', saved(500, 500, 100, 100), saved(500, 500, 480, 400)],
  ])('moves a window that %s onto the screen', (_name, before, after) => {
    expect(openingState(before, [SCREEN])).toEqual(after);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['something else', { bounds: 'wide' }],
    ['half a pixel', saved(0.5, 0, 900, 700)],
    ['a number JSON cannot say', saved(Number.NaN, 0, 900, 700)],
    ['a place far off every screen', saved(50_000, 50_000, 900, 700)],
    ['a corner of a few pixels', saved(1_915, 1_035, 900, 700)],
  ])('takes %s for no memory and opens in the middle', (_name, before) => {
    expect(openingState(before, [SCREEN])).toEqual(saved(320, 90, 1_280, 860));
  });

  it('fits a small screen', () => {
    const small = { x: 0, y: 0, width: 1_024, height: 600 };
    expect(openingState(undefined, [small]).bounds).toEqual(small);
  });
});
