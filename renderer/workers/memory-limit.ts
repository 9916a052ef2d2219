/** What one document may take in all, and in one piece. */
const MAX_BYTES = 512_000_000;
const MAX_PIECE = 256_000_000;
/** Smaller pieces are not counted: they are many, and cheap. */
const COUNTED_FROM = 65_536;

let held = 0;
let wasRefused = false;
const freed = new FinalizationRegistry<number>((bytes) => {
  held -= bytes;
});

/**
 * Makes this worker refuse to grow without end: a file of a few kilobytes can unpack to gigabytes, and a page has no
 * other limit for a worker than the browser's own, which ends the whole page. Counts byte arrays, in which decoders
 * unpack, and gives back what the garbage collector took.
 * Whoever asks for too much gets a RangeError, as from the engine itself.
 */
export function limitMemory(): void {
  Object.assign(globalThis, {
    Uint8Array: counted(Uint8Array),
    Uint8ClampedArray: counted(Uint8ClampedArray),
    ArrayBuffer: counted(ArrayBuffer),
  });
}

function counted<T extends new (...args: never[]) => object>(type: T): T {
  return new Proxy(type, {
    construct(target, args: readonly unknown[], newTarget) {
      const [length] = args;
      const isNew = typeof length === 'number' && length >= COUNTED_FROM;
      if (isNew) ask(length);
      const made: object = Reflect.construct(target, args, newTarget);
      if (isNew) {
        held += length;
        freed.register(made, length);
      }
      return made;
    },
  });
}

function ask(bytes: number): void {
  if (bytes <= MAX_PIECE && held + bytes <= MAX_BYTES) return;
  wasRefused = true;
  throw new RangeError('Array buffer allocation failed: the document takes too much');
}

/** Whether someone was refused memory since this worker began. */
export const askedTooMuch = (): boolean => wasRefused;
