import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askedTooMuch,
  giveBack,
  hold,
  leaveOut,
  letGo,
  limitMemory,
  setMemoryLimit,
  startWork,
  use,
} from './memory-limit';

beforeEach(() => setMemoryLimit(1_000_000));
afterEach(() => setMemoryLimit());

describe('what is counted', () => {
  it('is refused beyond the limit, and remembered', () => {
    hold(600_000);
    use(400_000);
    expect(askedTooMuch()).toBe(false);
    expect(() => hold(1)).toThrow(RangeError);
    expect(askedTooMuch()).toBe(true);
  });

  it('is refused where it is no number of bytes', () => {
    expect(() => hold(Number.NaN)).toThrow(RangeError);
    expect(() => use(Infinity)).toThrow(RangeError);
  });

  it('is given back with its piece of work, or before; what is held stays', () => {
    hold(300_000);
    use(700_000);
    giveBack(200_000);
    use(200_000);
    startWork();
    use(700_000);
    expect(() => use(1)).toThrow(RangeError);
  });
});

describe('work that the document is understood without', () => {
  const work = (until = Infinity) => ({ giveUp: vi.fn(), until, wasRefused: false });

  it('is told to give up, and refuses nothing but itself', () => {
    const drawing = work();
    startWork(drawing);
    expect(() => use(2_000_000)).toThrow(RangeError);
    expect(drawing.giveUp).toHaveBeenCalled();
    expect(drawing.wasRefused).toBe(true);
    expect(askedTooMuch()).toBe(false);
  });

  it('may go on without a part', () => {
    const drawing = work();
    startWork(drawing);
    expect(() => use(2_000_000)).toThrow(RangeError);
    leaveOut();
    expect(drawing.wasRefused).toBe(false);
  });

  it('is given up when it has had its time', () => {
    const drawing = work(performance.now() - 1);
    startWork(drawing);
    expect(() => {
      for (let times = 0; times < 1_000; times += 1) use(1);
    }).toThrow(RangeError);
    expect(drawing.wasRefused).toBe(true);
  });
});

describe('typed arrays', () => {
  const TYPES = ['Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array'] as const;
  const MORE = ['Uint32Array', 'Float32Array', 'Float64Array', 'ArrayBuffer'] as const;
  const own = Object.fromEntries([...TYPES, ...MORE].map((name) => [name, globalThis[name]]));
  beforeEach(limitMemory);
  afterEach(() => Object.assign(globalThis, own));

  it.each([...TYPES, ...MORE])('%s is counted by its bytes', (name) => {
    const Type = globalThis[name];
    const width = 'BYTES_PER_ELEMENT' in Type ? Type.BYTES_PER_ELEMENT : 1;
    const made = new Type(900_000 / width);
    expect(() => new Type(200_000 / width)).toThrow(RangeError);
    letGo(made);
    letGo(new Type(200_000 / width));
    expect(askedTooMuch()).toBe(true);
  });

  it('are given back when they are let go', () => {
    for (let times = 0; times < 20; times += 1) letGo(new Uint8Array(90_000));
    expect(askedTooMuch()).toBe(false);
  });
});
