import fc from 'fast-check';
import { FOLDER } from '../acts/workload';
import type { DiskImage } from '../memory-disk/disk-image';
import { replaced } from './mutations';
import type { SoundArchive } from './sound-archive';

/** One thing that happens to the bytes of one file; places are shares of its length in thousandths. */
export interface Edit {
  readonly file: number;
  readonly what: 'flip' | 'cut' | 'remove' | 'zero' | 'insert' | 'double';
  readonly at: number;
  readonly length: number;
  readonly noise: Uint8Array;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    file: fc.nat(7),
    what: fc.constantFrom('flip', 'cut', 'remove', 'zero', 'insert', 'double'),
    at: fc.nat(999),
    length: fc.integer({ min: 1, max: 300 }),
    noise: fc.uint8Array({ minLength: 1, maxLength: 24 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The sound archive after a few of them. Attachments and the lock are left alone: they have their own promises. */
export function editedImage({ image }: SoundArchive, drawn: readonly Edit[]): DiskImage {
  const files = [...image].flatMap(([path, bytes]) =>
    bytes && /\.(json|jsonl|gz)$/.test(path) && !path.includes('.lock') && path.startsWith(FOLDER)
      ? path
      : [],
  );
  return drawn.reduce<DiskImage>((edited, edit) => {
    const path = files[edit.file % files.length] ?? '';
    return replaced(edited, path, editedBytes(edited.get(path) ?? new Uint8Array(0), edit));
  }, image);
}

function editedBytes(bytes: Uint8Array, { what, at, length, noise }: Edit): Uint8Array {
  const from = Math.floor((bytes.length * at) / 1_000);
  const part = bytes.slice(from, from + length);
  const [before, after] = [bytes.slice(0, from), bytes.slice(from + length)];
  switch (what) {
    case 'flip':
      return Buffer.concat([before, part.map((byte, n) => byte ^ (noise[n % noise.length] ?? 1)), after]);
    case 'cut':
      return before;
    case 'remove':
      return Buffer.concat([before, after]);
    case 'zero':
      return Buffer.concat([before, new Uint8Array(part.length), after]);
    case 'insert':
      return Buffer.concat([before, noise, part, after]);
    case 'double':
      return Buffer.concat([before, part, part, after]);
  }
}
