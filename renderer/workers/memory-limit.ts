/** What one document may take in all, by what is counted here. The promise is 512 MB; engines need some of that. */
const MAX_BYTES = 400_000_000;
const MAX_PIECE = 256_000_000;
/** Smaller arrays are not counted: they are many, and cheap. */
const COUNTED_FROM = 65_536;
/** Asking the clock costs more than counting. */
const CLOCK_EVERY = 256;

let limit = MAX_BYTES;
let inArrays = 0;
let kept = 0;
let inUse = 0;
let asked = 0;
let wasRefused = false;
let optional: OptionalWork | undefined;
const counted = new WeakMap<object, number>();
const freed = new FinalizationRegistry<number>((bytes) => {
  inArrays -= bytes;
});

/**
 * Makes this worker refuse to grow without end: a file of a few kilobytes can unpack to gigabytes, and a page has no
 * other limit for a worker than the browser's own, which ends the whole page. Counts typed arrays, in which decoders
 * unpack, and gives back what the garbage collector took. What grows otherwise is counted where it grows (hold, use).
 * Whoever asks for too much gets a RangeError, as from the engine itself.
 */
export function limitMemory(): void {
  for (const type of [
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    ArrayBuffer,
  ])
    Object.assign(globalThis, { [type.name]: countedType(type) });
}

function countedType<T extends new (...args: never[]) => object>(type: T): T {
  const width = 'BYTES_PER_ELEMENT' in type ? Number(type.BYTES_PER_ELEMENT) : 1;
  return new Proxy(type, {
    construct(target, args: readonly unknown[], newTarget) {
      const [length] = args;
      const bytes = typeof length === 'number' ? length * width : 0;
      if (bytes < COUNTED_FROM) return Reflect.construct(target, args, newTarget);
      if (bytes > MAX_PIECE || !fits(bytes)) deny();
      const made: object = Reflect.construct(target, args, newTarget);
      inArrays += bytes;
      counted.set(made, bytes);
      freed.register(made, bytes, made);
      return made;
    },
  });
}

/** Says that nobody needs an array any more, long before the garbage collector finds out. */
export function letGo(array: object): void {
  const bytes = counted.get(array);
  if (bytes === undefined) return;
  counted.delete(array);
  freed.unregister(array);
  inArrays -= bytes;
}

/** Counts what stays as long as the document. @param bytes estimated @throws RangeError when it is too much */
export function hold(bytes: number): void {
  check(bytes);
  kept += bytes;
}

/** Counts what stays as long as the piece of work, a page that is read or drawn. @throws RangeError when it is too much */
export function use(bytes: number): void {
  check(bytes);
  inUse += bytes;
}

export function giveBack(bytes: number): void {
  inUse = Math.max(0, inUse - bytes);
}

/** Work that the document is understood without, as a page's picture. */
export interface OptionalWork {
  /** called when it is too much, whatever becomes of the error: decoders go on without what they were refused */
  readonly giveUp: () => void;
  /** performance.now() after which it is given up as well */
  readonly until: number;
  wasRefused: boolean;
}

/** A new piece of work: what was in use for the one before is gone. Without an argument the document needs it. */
export function startWork(work?: OptionalWork): void {
  inUse = 0;
  optional = work;
}

function check(bytes: number): void {
  asked += 1;
  if (!fits(bytes) || (asked % CLOCK_EVERY === 0 && isOverdue())) refuse();
}

/** Whether optional work has had its time. */
export const isOverdue = (): boolean => optional !== undefined && performance.now() > optional.until;

/** Whether so many bytes more would be refused to nobody. */
export const fits = (bytes: number): boolean => inArrays + kept + inUse + bytes <= limit;

/** @throws RangeError always */
export function refuse(): never {
  optional?.giveUp();
  return deny();
}

function deny(): never {
  if (optional) optional.wasRefused = true;
  else wasRefused = true;
  throw new RangeError('Array buffer allocation failed: the document takes too much');
}

/** Whether memory was refused that the document cannot be understood without. */
export const askedTooMuch = (): boolean => wasRefused;

/** Optional work goes on without what it was refused last, as a picture without one of its images. */
export function leaveOut(): void {
  if (optional) optional.wasRefused = false;
}

/** A smaller limit, for tests; without one the usual limit, with nothing counted so far. */
export function setMemoryLimit(bytes = MAX_BYTES): void {
  limit = bytes;
  kept = 0;
  wasRefused = false;
  startWork();
}
