import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, new at every start: what tells our page from every other program on this machine. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/**
 * Compares in constant time: hashing first makes both sides the same length, so that neither length nor the first
 * differing character can be timed.
 */
export function isBearer(token: string, authorization: string | undefined): boolean {
  return timingSafeEqual(sha256(`Bearer ${token}`), sha256(authorization ?? ''));
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
