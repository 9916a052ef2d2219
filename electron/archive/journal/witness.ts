import { join } from 'node:path';
import * as v from 'valibot';
import { recordId } from '#shared/model/fields';
import { journalFolder } from '../archive-paths';
import { writeAll } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, OpenFile } from '../file-system';

const schema = v.object({
  archiveId: recordId,
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
/** Always as long as this, so that a shorter note never leaves an end of a longer one. */
const WIDTH = 80;
/** Between two notes: saves that follow each other at once share one. */
const PAUSE_MS = 25;

const witnessFile = (folder: string): string => join(journalFolder(folder), 'newest.json');

/**
 * Notes beside the journal how far it goes. A journal that was cut off at the end of a line looks whole; the note tells
 * that there was more. It follows the journal and is never synced: it may tell of fewer transactions than were
 * acknowledged, and never of more.
 */
export interface Witness {
  /** not waited for, and no matter when it fails */
  readonly note: (seq: number) => void;
  /** resolves when nothing is being written any more */
  readonly rest: () => Promise<void>;
}

export function createWitness(disk: Disk, folder: string, archiveId: string): Witness {
  let wanted = 0;
  let noted = 0;
  let writing: Promise<void> = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;

  const writeOut = (): void => {
    if (wanted === noted) return;
    const seq = wanted;
    noted = seq;
    writing = writing.then(() => write(disk, witnessFile(folder), { archiveId, seq }).catch(() => undefined));
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

/** Number of the newest transaction that was noted; `unreadable` where there is a note that says nothing. */
export type Testimony = number | 'unreadable' | undefined;

/** Undefined where there is no note, or one of another archive. */
export async function readWitness(disk: Disk, folder: string, archiveId: string): Promise<Testimony> {
  const bytes = await disk.fs.readFile(witnessFile(folder)).catch(() => undefined);
  if (!bytes) return undefined;
  try {
    const note = v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return note.archiveId === archiveId ? note.seq : undefined;
  } catch {
    return 'unreadable';
  }
}

async function write(disk: Disk, path: string, note: v.InferOutput<typeof schema>): Promise<void> {
  const file = await openOrCreate(disk, path);
  try {
    await writeAll(file, Buffer.from(`${JSON.stringify(note).padEnd(WIDTH - 1)}\n`), 0);
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
