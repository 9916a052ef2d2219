import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';

const POOL_BYTES = 4_096;

/** Makes ids (ULID) that sort in the order they were made. Random bytes are drawn in bulk: a ULID asks for 16 by one. */
export function createIds(): () => string {
  let pool = randomBytes(POOL_BYTES);
  let at = 0;
  return monotonicFactory(() => {
    if (at === pool.length) {
      pool = randomBytes(POOL_BYTES);
      at = 0;
    }
    const byte = pool[at] ?? 0;
    at += 1;
    return byte / 256;
  });
}
