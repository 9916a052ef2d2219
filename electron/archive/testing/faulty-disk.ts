import type { Disk, FileSystem, OpenFile } from '../file-system';
import { nodeDisk } from '../node-disk';

/** An errno, or a disk that takes (`short`) or only claims to have taken (`lying`) more bytes than it wrote. */
export const FAULTS = ['ENOSPC', 'EIO', 'EPERM', 'EACCES', 'EBUSY', 'EROFS', 'short', 'lying'] as const;
export type Fault = (typeof FAULTS)[number];

/** `once`: that call alone; `staying`: from then on every call of its kind; `dead`: from then on every call. */
export const LASTING = ['once', 'staying', 'dead'] as const;
export type Lasting = (typeof LASTING)[number];

export interface FaultPlan {
  /** number of the call that fails, from 0 */
  readonly at: number;
  readonly fault: Fault;
  readonly lasting: Lasting;
}

export interface FaultyDisk extends Disk {
  /** names of the calls made since it was made or planned for */
  readonly calls: () => readonly string[];
  /** plans a trouble, counted from now on */
  readonly plan: (trouble: FaultPlan) => void;
  /** milliseconds waited so far; no real time passes */
  readonly waited: () => number;
}

const realDiskWithoutWaiting: Disk = { fs: nodeDisk.fs, wait: async () => undefined };

/** A disk (the real one unless told), with one planned trouble; without one it only counts. */
export function faultyDisk(trouble?: FaultPlan, under: Disk = realDiskWithoutWaiting): FaultyDisk {
  let plan = trouble;
  let calls: string[] = [];
  let waited = 0;
  const faultFor = (call: string): Fault | undefined => {
    const number = calls.push(call) - 1;
    if (!plan || number < plan.at) return undefined;
    if (number === plan.at || plan.lasting === 'dead') return plan.fault;
    return plan.lasting === 'staying' && calls[plan.at] === call ? plan.fault : undefined;
  };
  const guarded = async <T>(call: string, real: () => Promise<T>): Promise<T> => {
    const fault = faultFor(call);
    if (fault !== undefined && fault !== 'short' && fault !== 'lying') throw failure(fault, call);
    return real();
  };
  const wrapFile = (file: OpenFile): OpenFile => ({
    read: (into, position) => guarded('read', () => file.read(into, position)),
    write: async (bytes, position) => {
      const fault = faultFor('write');
      if (fault === undefined) return file.write(bytes, position);
      if (fault !== 'short' && fault !== 'lying') throw failure(fault, 'write');
      const written = await file.write(bytes.subarray(0, Math.floor(bytes.length / 2)), position);
      return fault === 'lying' ? bytes.length : written;
    },
    sync: () => guarded('sync', file.sync),
    facts: () => guarded('file facts', file.facts),
    truncate: (bytes) => guarded('truncate', () => file.truncate(bytes)),
    close: async () => {
      await file.close();
      await guarded('close', async () => undefined);
    },
  });
  const { fs } = under;
  const wrapped: FileSystem = {
    open: (path, mode) => guarded(`open ${mode}`, async () => wrapFile(await fs.open(path, mode))),
    readFile: (path) => guarded('readFile', () => fs.readFile(path)),
    facts: (path) => guarded('facts', () => fs.facts(path)),
    rename: (from, to) => guarded('rename', () => fs.rename(from, to)),
    link: (existing, added) => guarded('link', () => fs.link(existing, added)),
    removeFile: (path) => guarded('removeFile', () => fs.removeFile(path)),
    removeFolder: (path) => guarded('removeFolder', () => fs.removeFolder(path)),
    makeFolder: (path) => guarded('makeFolder', () => fs.makeFolder(path)),
    list: (folder) => guarded('list', () => fs.list(folder)),
    canWrite: (folder) => fs.canWrite(folder),
  };
  return {
    fs: wrapped,
    wait: async (milliseconds) => {
      waited += milliseconds;
      await under.wait(milliseconds);
    },
    calls: () => calls,
    plan: (next) => {
      plan = next;
      calls = [];
    },
    waited: () => waited,
  };
}

/** No trouble any more; the calls are counted all the same. */
export const NO_TROUBLE: FaultPlan = { at: Number.POSITIVE_INFINITY, fault: 'EIO', lasting: 'once' };

function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: planned for ${call}`), { code });
}

/** Every plan against a piece of work of so many calls. */
export function allPlans(calls: number): readonly FaultPlan[] {
  return Array.from({ length: calls }, (_, at) =>
    FAULTS.flatMap((fault) => LASTING.map((lasting) => ({ at, fault, lasting }))),
  ).flat();
}

/** Every call at least once with every way of lasting, the faults taken in turn: for work of many calls. */
export function plansInTurn(calls: number): readonly FaultPlan[] {
  return allPlans(calls).filter(({ at, fault, lasting }) => {
    const turn = at * LASTING.length + LASTING.indexOf(lasting);
    return FAULTS.indexOf(fault) === turn % FAULTS.length;
  });
}
