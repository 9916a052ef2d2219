import { reducedSize } from './image-budget';

/** Samples as a PDF has them (ISO 32000-1, 8.9.5.2): rows begin on a byte, the highest bits first. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  /** colour components a pixel */
  readonly components: number;
  /** 1, 2, 4, 8 or 16 */
  readonly bits: number;
  /** rows may be missing at the end */
  readonly bytes: Uint8Array;
}

/**
 * `mean` mixes the pixels of a square, `first` takes the one in its corner, both 0 to 255 whatever the bits;
 * `number` takes the one in its corner as it is, the number of a colour.
 */
export type Reduction = 'mean' | 'first' | 'number';

/** An image of fewer pixels, `step` by `step` of them put together to one of 8 bits. */
export function reduceSamples(samples: Samples, step: number, reduction: Reduction): Uint8Array {
  const { width, height, components, bits, bytes } = samples;
  const columns = reducedSize(width, step);
  const rows = reducedSize(height, step);
  const mixed = reduction === 'mean' ? step : 1;
  const scale = reduction === 'number' || bits >= 8 ? 1 : 255 / ((1 << bits) - 1);
  const reduced = new Uint8Array(columns * rows * components);
  const row = new Uint8Array(width * components);
  const sums = new Uint32Array(columns * components);
  for (let y = 0, to = 0; y < rows; y += 1) {
    const lines = Math.min(mixed, height - y * step);
    sums.fill(0);
    for (let line = 0; line < lines; line += 1) {
      unpackRow(samples, y * step + line, row);
      addSquares(row, sums, { components, step, mixed });
    }
    for (let x = 0, at = 0; x < columns; x += 1) {
      const share = scale / (lines * Math.min(mixed, width - x * step));
      for (let c = 0; c < components; c += 1, at += 1, to += 1)
        reduced[to] = Math.round((sums[at] ?? 0) * share);
    }
  }
  const there = Math.ceil(bytes.length / rowBytes({ width, components, bits }));
  return reduced.subarray(0, Math.ceil(there / step) * columns * components);
}

const rowBytes = ({ width, components, bits }: Omit<Samples, 'bytes' | 'height'>): number =>
  Math.ceil((width * components * bits) / 8);

interface Squares {
  readonly components: number;
  readonly step: number;
  /** how many pixels of each square count */
  readonly mixed: number;
}

function addSquares(row: Uint8Array, sums: Uint32Array, { components, step, mixed }: Squares): void {
  for (let square = 0; square < sums.length; square += components) {
    const from = square * step;
    const end = Math.min(row.length, from + mixed * components);
    for (let at = from; at < end; at += components)
      for (let c = 0; c < components; c += 1) sums[square + c] = (sums[square + c] ?? 0) + (row[at + c] ?? 0);
  }
}

/** The samples of a row, one a byte; of 16 bits the higher ones. */
function unpackRow({ width, components, bits, bytes }: Samples, y: number, row: Uint8Array): void {
  const count = width * components;
  const start = y * rowBytes({ width, components, bits });
  if (bits >= 8) {
    const size = bits / 8;
    for (let index = 0; index < count; index += 1) row[index] = bytes[start + index * size] ?? 0;
    return;
  }
  const mask = (1 << bits) - 1;
  const perByte = 8 / bits;
  for (let index = 0; index < count; index += 1) {
    const byte = bytes[start + Math.floor(index / perByte)] ?? 0;
    row[index] = (byte >> (8 - bits - (index % perByte) * bits)) & mask;
  }
}
