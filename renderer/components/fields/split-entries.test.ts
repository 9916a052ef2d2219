import { describe, expect, it } from 'vitest';
import { withEntries } from './split-entries';

describe('withEntries', () => {
  it.each([
    ['甲野 太郎', ['甲野 太郎']],
    ['甲野、乙川', ['甲野', '乙川']],
    ['甲野，乙川,丙山；丁田', ['甲野', '乙川', '丙山', '丁田']],
    ['甲野\n乙川\r\n\n丙山', ['甲野', '乙川', '丙山']],
    ['　甲野　、、', ['甲野']],
    ['甲野、甲野', ['甲野']],
    ['、', []],
  ])('%j becomes %j', (text, entries) => {
    expect(withEntries([], text)).toEqual(entries);
  });

  it('adds behind what is there, once', () => {
    expect(withEntries(['乙川'], '甲野、乙川')).toEqual(['乙川', '甲野']);
  });
});
