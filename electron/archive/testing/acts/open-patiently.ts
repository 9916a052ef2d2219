import type { Result } from '#shared/contract/result';
import type { ArchiveStore } from '../../archive-store';
import { openProgram, type Program } from './act';

/** A lock whose holder cannot be made out is waited for this long. */
const LOCK_SILENCE_MS = 61_000;
const TRIES = 3;

/**
 * Opens for writing as a person does who is told that somebody else holds the archive: after a while they try again.
 * Taking over a dead lock that was itself cut off needs that.
 */
export async function openPatiently(
  program: Program,
  onAgain: () => void = () => undefined,
): Promise<Result<ArchiveStore>> {
  let opened = await openProgram(program);
  for (let tries = 1; tries < TRIES && !opened.ok && opened.error.code === 'read_only'; tries++) {
    onAgain();
    await program.options.disk.wait(LOCK_SILENCE_MS);
    opened = await openProgram(program);
  }
  return opened;
}
