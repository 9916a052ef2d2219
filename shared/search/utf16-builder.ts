const CHUNK = 4096;

/** Builds a long string unit by unit without one small string per letter: several times faster than `+=`. */
export class Utf16Builder {
  private done = '';
  private readonly chunk: Uint16Array;
  private used = 0;

  /** `expected` is a guess of the final length: a word needs no chunk for a page. */
  constructor(expected: number) {
    this.chunk = new Uint16Array(Math.min(CHUNK, expected + 8));
  }

  push(code: number): void {
    if (this.used === this.chunk.length) this.flush(this.used - 1);
    this.chunk[this.used++] = code;
  }

  /** Replaces the unit pushed last; there must be one. The chunk always keeps it back for this. */
  replaceLast(code: number): void {
    this.chunk[this.used - 1] = code;
  }

  toString(): string {
    return this.done + textOf(this.chunk.subarray(0, this.used));
  }

  private flush(count: number): void {
    this.done += textOf(this.chunk.subarray(0, count));
    this.chunk.copyWithin(0, count, this.used);
    this.used -= count;
  }
}

function textOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, undefined, units);
}
