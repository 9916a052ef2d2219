const CHUNK = 4096;

/** Builds a long string unit by unit without one small string per letter: several times faster than `+=`. */
export class Utf16Builder {
  private done = '';
  private readonly chunk = new Uint16Array(CHUNK);
  private used = 0;

  push(code: number): void {
    if (this.used === CHUNK) this.flush(CHUNK - 1);
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
