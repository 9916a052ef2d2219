import { setTimeout as wait } from 'node:timers/promises';
import type { AppError } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import type { RuleContext } from '#shared/rules/rule';
import type { ArchiveStore } from '../../archive-store';
import type { Disk } from '../../file-system';
import { openArchiveStore } from '../../json-archive-store';
import type { StoreOptions } from '../../store-options';
import type { ArchiveState } from './archive-state';

const NOTED_WITHIN_MS = 60;

/** A program at work on one archive folder. */
export interface Program {
  readonly folder: string;
  readonly options: StoreOptions;
  /** where files lie that are on their way in; its disk has no trouble */
  readonly desk: { readonly folder: string; readonly disk: Disk };
  store: ArchiveStore | undefined;
  /** ids of the transactions it was told of, as the state's `transactions` are ordered */
  transactionIds: readonly string[];
}

/** One thing a person does, and what they believe of their archive afterwards. */
export interface Act {
  readonly name: string;
  readonly perform: (program: Program) => Promise<Result<unknown>>;
  /** undefined = there is no archive */
  readonly expected: (before: ArchiveState | undefined, context: RuleContext) => ArchiveState | undefined;
}

export const PERSON = '乙川';

/** Opens the archive for writing; read only is not enough. */
export const openProgram = (program: Program): Promise<Result<ArchiveStore>> =>
  openProgramAs(program, program.options);

async function openProgramAs(program: Program, options: StoreOptions): Promise<Result<ArchiveStore>> {
  const opened = await openArchiveStore(program.folder, options);
  if (!opened.ok) return opened;
  if (opened.value.readOnly) {
    await opened.value.close();
    return fail({ code: 'read_only' });
  }
  program.store = opened.value;
  return opened;
}

/** A process that ended without letting go of anything. */
export const vanish: Act = {
  name: 'vanish',
  perform: async (program) => {
    // What is noted beside the journal follows a save within some milliseconds; nobody is killed that fast.
    await wait(NOTED_WITHIN_MS);
    program.store = undefined;
    return ok(undefined);
  },
  expected: (before) => before,
};

/** Time passes. */
export const pause = (milliseconds: number): Act => ({
  name: 'pause',
  perform: async (program) => ok(await program.options.disk.wait(milliseconds)),
  expected: (before) => before,
});

/** Somebody opens the archive on another machine. */
export const openElsewhere: Act = {
  name: 'open elsewhere',
  perform: async (program) => {
    const owner = { name: '丙山', machine: '会議室PC', pid: 4 };
    return openProgramAs(program, { ...program.options, owner });
  },
  expected: (before) => before,
};

/** The open archive's answer; `no_archive` before it was opened. */
export async function withStore<T>(
  { store }: Program,
  use: (store: ArchiveStore) => Promise<Result<T>>,
): Promise<Result<T>> {
  return store ? use(store) : fail({ code: 'no_archive' });
}

export const open: Act = {
  name: 'open',
  perform: openProgram,
  expected: (before) => before,
};

export const close: Act = {
  name: 'close',
  perform: async (program) => {
    await program.store?.close();
    program.store = undefined;
    return ok(undefined);
  },
  expected: (before) => before,
};

export const describeError = (error: AppError): string => JSON.stringify(error);
