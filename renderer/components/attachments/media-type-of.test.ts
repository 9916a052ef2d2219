import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type-of';

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
