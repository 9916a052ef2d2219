import { errnoOf } from './errno';

/** Whether a process of this machine still runs; one of another user's counts as running. */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
