import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';
import type { RecordKind } from '#shared/model/record';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/**
 * A record id that is the same at every reading: addresses into the sample stay good when it is made anew.
 * The time part is `createdAt` (ISO 8601), the random part 16 bytes of SHA-256 over kind and key, five bits of each.
 */
export function sampleId(kind: RecordKind, key: string, createdAt: string): string {
  const digest = createHash('sha256').update(`${kind}/${key}`).digest();
  const random = [...digest.subarray(0, RANDOM_LENGTH)].map((byte) => CROCKFORD.charAt(byte & 31)).join('');
  return `${encodeTime(Date.parse(createdAt), TIME_LENGTH)}${random}`;
}
