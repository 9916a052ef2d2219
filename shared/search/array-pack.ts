import { assertNever } from '../model/assert-never';

/** The typed arrays a pack may hold. */
export type PackedArray = Uint8Array | Uint16Array | Uint32Array;

const MAGIC = 0x31534348;
const HEADER_BYTES = 8;
const WORD = 4;
const ITEM_BYTES = { u8: 1, u16: 2, u32: 4 } as const;
type TypeName = keyof typeof ITEM_BYTES;

interface Directory {
  readonly meta: unknown;
  readonly arrays: readonly { readonly type: TypeName; readonly length: number }[];
}

/**
 * Puts typed arrays and a little data about them into one stretch of bytes that can be read back without
 * copying them:
 *
 *     magic │ length of directory │ directory as UTF-16 JSON │ array │ array │ …      each on a multiple of 4
 *
 * In the byte order of the machine: a pack from another one is refused by its magic. O(bytes).
 */
export function packArrays(meta: unknown, arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
  const directory: Directory = {
    meta,
    arrays: arrays.map((array) => ({ type: typeOf(array), length: array.length })),
  };
  const json = JSON.stringify(directory);
  const arraysAt = padded(HEADER_BYTES + json.length * 2);
  const bytes = new Uint8Array(arrays.reduce((at, array) => at + padded(array.byteLength), arraysAt));
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, json.length]);
  const letters = new Uint16Array(bytes.buffer, HEADER_BYTES, json.length);
  for (let at = 0; at < json.length; at++) letters[at] = json.charCodeAt(at);
  let at = arraysAt;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** What `packArrays` was given; undefined when the bytes are no whole pack. The arrays are views of `bytes`. */
export function unpackArrays(
  bytes: Uint8Array,
): { readonly meta: unknown; readonly arrays: readonly PackedArray[] } | undefined {
  if (bytes.byteOffset % WORD !== 0 || bytes.byteLength < HEADER_BYTES) return undefined;
  const [magic, length] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  const jsonEnd = HEADER_BYTES + (length ?? 0) * 2;
  if (magic !== MAGIC || length === undefined || jsonEnd > bytes.byteLength) return undefined;
  // The magic says who wrote this; a pack cut short is noticed below, one damaged inside by the caller's version.
  const directory = parse(new Uint16Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, length));
  if (!directory) return undefined;
  const arrays: PackedArray[] = [];
  let at = padded(jsonEnd);
  for (const { type, length: items } of directory.arrays) {
    const size = items * ITEM_BYTES[type];
    if (at + size > bytes.byteLength) return undefined;
    arrays.push(viewOf(type, bytes.buffer, bytes.byteOffset + at, items));
    at += padded(size);
  }
  return { meta: directory.meta, arrays };
}

function parse(letters: Uint16Array): Directory | undefined {
  try {
    return JSON.parse(textOf(letters)) as Directory;
  } catch {
    return undefined;
  }
}

const MOST_AT_ONCE = 8192;

/** The string whose UTF-16 units are given. O(length). */
export function textOf(letters: Uint16Array): string {
  let text = '';
  for (let at = 0; at < letters.length; at += MOST_AT_ONCE) {
    text += Reflect.apply(String.fromCharCode, undefined, letters.subarray(at, at + MOST_AT_ONCE));
  }
  return text;
}

function viewOf(type: TypeName, buffer: ArrayBufferLike, at: number, length: number): PackedArray {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, at, length);
    case 'u16':
      return new Uint16Array(buffer, at, length);
    case 'u32':
      return new Uint32Array(buffer, at, length);
    default:
      return assertNever(type);
  }
}

function typeOf(array: PackedArray): TypeName {
  if (array instanceof Uint8Array) return 'u8';
  return array instanceof Uint16Array ? 'u16' : 'u32';
}

function padded(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}
