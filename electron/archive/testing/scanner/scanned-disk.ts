import type { Disk } from '../../file-system';
import type { MemoryDisk } from '../memory-disk/memory-disk';

/** What Windows answers while a virus scanner or an indexer holds a file. */
export const SCANNER_CODES = ['EPERM', 'EBUSY', 'EACCES'] as const;

export interface Scan {
  /** number of the call it begins with, from 0, counting openings of files and renames */
  readonly at: number;
  readonly code: (typeof SCANNER_CODES)[number];
  /** how long, from that call on, no file can be opened or renamed */
  readonly milliseconds: number;
}

export interface ScannedDisk extends Disk {
  readonly plan: (scan: Scan | undefined) => void;
  /** openings and renames since a scan was planned */
  readonly calls: () => number;
}

/** A disk on which a scanner holds files for a while. Folders are not held, and time passes only by waiting. */
export function scannedDisk(memory: MemoryDisk): ScannedDisk {
  let plan: Scan | undefined;
  let calls = 0;
  let until: number | undefined;
  const unlessHeld = async <T>(path: string, call: () => Promise<T>, isNew = false): Promise<T> => {
    const facts = await memory.fs.facts(path).catch(() => undefined);
    // Nobody holds what is not there; the name of a new file may be held by the one that was there before.
    if (facts ? facts.isFolder : !isNew) return call();
    const number = calls++;
    const now = memory.now().getTime();
    if (plan && number === plan.at) until = now + plan.milliseconds;
    if (plan && until !== undefined && now < until) {
      throw Object.assign(new Error(`${plan.code}: a scanner holds ${path}`), { code: plan.code });
    }
    return call();
  };
  return {
    fs: {
      ...memory.fs,
      open: (path, mode) =>
        unlessHeld(path, () => memory.fs.open(path, mode), mode === 'wx' || mode === 'a+'),
      readFile: (path) => unlessHeld(path, () => memory.fs.readFile(path)),
      rename: (from, to) => unlessHeld(from, () => memory.fs.rename(from, to)),
    },
    wait: memory.wait,
    plan: (next) => {
      plan = next;
      calls = 0;
      until = undefined;
    },
    calls: () => calls,
  };
}
