import { describe, expect, it } from 'vitest';
import { reduceSamples } from './reduce-samples';
import { paintOf } from './reduce-stencil';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('reduceSamples', () => {
  it('mixes the pixels of a square, each colour for itself', () => {
    const samples = {
      width: 2,
      height: 2,
      components: 3,
      bits: 8,
      bytes: bytes(0, 10, 20, 100, 30, 20, 200, 50, 20, 100, 70, 20),
    };
    expect([...reduceSamples(samples, 2, 'mean')]).toEqual([100, 40, 20]);
  });

  it('makes grey of black and white, from one bit each', () => {
    const samples = { width: 4, height: 2, components: 1, bits: 1, bytes: bytes(0b1100_0000, 0b1000_0000) };
    expect([...reduceSamples(samples, 2, 'mean')]).toEqual([191, 0]);
  });

  it('mixes fewer pixels at the edges', () => {
    const samples = {
      width: 3,
      height: 3,
      components: 1,
      bits: 8,
      bytes: bytes(0, 0, 90, 0, 0, 30, 50, 70, 200),
    };
    expect([...reduceSamples(samples, 2, 'mean')]).toEqual([0, 60, 60, 200]);
  });

  it('takes the higher bits of sixteen', () => {
    const samples = { width: 2, height: 1, components: 1, bits: 16, bytes: bytes(100, 255, 200, 255) };
    expect([...reduceSamples(samples, 2, 'mean')]).toEqual([150]);
  });

  it('never mixes numbers of colours, nor changes them', () => {
    const samples = { width: 4, height: 2, components: 1, bits: 4, bytes: bytes(0x3f, 0x70, 0xff, 0xff) };
    expect([...reduceSamples(samples, 2, 'number')]).toEqual([3, 7]);
    expect([...reduceSamples(samples, 2, 'first')]).toEqual([51, 119]);
  });

  it('ends where the bytes end', () => {
    const samples = { width: 2, height: 100, components: 1, bits: 8, bytes: bytes(9, 9, 9, 9) };
    expect([...reduceSamples(samples, 2, 'mean')]).toEqual([9]);
  });
});

describe('the paint of a stencil', () => {
  const stencil = { width: 2, height: 4, bytes: bytes(0b0100_0000, 0b1100_0000) };

  it('goes where zeros are, in shares', () => {
    expect([...paintOf({ ...stencil, isInverse: false }, 2)]).toEqual([64]);
  });

  it('goes where ones are when it says so; none where bytes are missing', () => {
    expect([...paintOf({ ...stencil, isInverse: true }, 2)]).toEqual([191]);
  });
});
