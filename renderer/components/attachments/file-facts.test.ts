import { describe, expect, it } from 'vitest';
import { formatBytes, mediaTypeOf } from './file-facts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [24_600, '24 KB'],
    [3_355_443, '3.2 MB'],
    [52_428_800, '50 MB'],
  ])('%d is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});

describe('mediaTypeOf', () => {
  it.each([
    ['image/PNG', 'image/png'],
    ['text/plain; charset=utf-8', 'text/plain'],
    ['', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
  ])('%j is kept as %s', (type, kept) => {
    expect(mediaTypeOf({ type })).toBe(kept);
  });
});
