import { join } from 'node:path';
import * as v from 'valibot';
import { recordId } from '#shared/model/fields';
import { journalFolder } from '../archive-paths';
import { makeFolderDurably, writeAll, writeDurably } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, OpenFile } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({ archiveId: recordId, seq: count, term: v.optional(count, 0) });
/** Always as long as this, so that a shorter note never leaves an end of a longer one. */
const WIDTH = 128;
/** Between two notes: saves that follow each other at once share one. */
const PAUSE_MS = 25;

export const witnessFile = (folder: string): string => join(journalFolder(folder), 'newest.json');

/**
 * Notes beside the journal how far it goes. A journal that was cut off at the end of a line looks whole; the note tells
 * that there was more. It follows the journal and is never synced: it may tell of fewer transactions than were
 * acknowledged, and never of more. It also tells the term of whoever wrote it (see segment-names.ts).
 */
export interface Witness {
  /** not waited for, and no matter when it fails */
  readonly note: (seq: number) => void;
  /** resolves when nothing is being written any more */
  readonly rest: () => Promise<void>;
}

export function createWitness(disk: Disk, folder: string, archiveId: string, term: number): Witness {
  let wanted = 0;
  let noted = 0;
  let writing: Promise<void> = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;

  const writeOut = (): void => {
    if (wanted === noted) return;
    const seq = wanted;
    noted = seq;
    const note = { archiveId, seq, term };
    writing = writing.then(() => write(disk, witnessFile(folder), note).catch(() => undefined));
    pause = setTimeout(() => {
      pause = undefined;
      writeOut();
    }, PAUSE_MS).unref();
  };
  return {
    note: (seq) => {
      wanted = seq;
      if (pause === undefined) writeOut();
    },
    rest: async () => {
      clearTimeout(pause);
      pause = undefined;
      writeOut();
      clearTimeout(pause);
      await writing;
    },
  };
}

export interface Note {
  /** the newest transaction that was noted */
  readonly seq: number;
  readonly term: number;
}

/** `unreadable` where there is a note that says nothing. */
export type Testimony = Note | 'unreadable' | undefined;

/** Undefined where there is no note, or one of another archive. */
export async function readWitness(disk: Disk, folder: string, archiveId: string): Promise<Testimony> {
  try {
    const bytes = await retryWhileBusy(disk, journalFolder(folder), () =>
      disk.fs.readFile(witnessFile(folder)),
    );
    const note = v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return note.archiveId === archiveId ? note : undefined;
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? undefined : 'unreadable';
  }
}

/**
 * Makes a term known before anything is written in it: whoever opens later takes a higher one. Where the disk takes no
 * note, the first segment tells.
 */
export async function noteTerm(disk: Disk, folder: string, archiveId: string, note: Note): Promise<void> {
  await makeFolderDurably(disk, journalFolder(folder));
  // Whole and synced this once: whatever comes afterwards, a note that cannot be read was damaged.
  await writeDurably(disk, witnessFile(folder), noteBytes({ archiveId, ...note }));
}

const noteBytes = (note: v.InferOutput<typeof schema>): Buffer =>
  Buffer.from(`${JSON.stringify(note).padEnd(WIDTH - 1)}\n`);

async function write(disk: Disk, path: string, note: v.InferOutput<typeof schema>): Promise<void> {
  const file = await openOrCreate(disk, path);
  try {
    await writeAll(file, noteBytes(note), 0);
  } finally {
    await file.close();
  }
}

async function openOrCreate(disk: Disk, path: string): Promise<OpenFile> {
  try {
    return await disk.fs.open(path, 'r+');
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return disk.fs.open(path, 'wx');
  }
}
