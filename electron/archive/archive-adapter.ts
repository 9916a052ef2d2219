import type { Adapter } from 'lowdb';
import type { ArchiveInfo, ArchiveRecords } from '#shared/model/archive';
import type { Disk } from './file-system';
import type { JournalEntry } from './journal/journal-line';
import type { JournalWriter } from './journal/journal-writer';
import { loadArchive } from './load-archive';

/** The archive in memory, and the transaction that leads there from what is on disk. */
export interface ArchiveData {
  readonly info: ArchiveInfo;
  readonly records: ArchiveRecords;
  readonly lastSeq: number;
  /** undefined when everything is on disk */
  readonly unwritten: JournalEntry | undefined;
}

/** lowdb's door to the archive folder: reads it whole, and writes a change as one line of the journal. */
export function createArchiveAdapter(
  disk: Disk,
  folder: string,
  journal: JournalWriter,
): Adapter<ArchiveData> {
  return {
    // Never null, which lowdb takes for an empty archive: what is missing or damaged rejects.
    read: async () => {
      const { info, records, lastSeq } = await loadArchive(disk, folder);
      return { info, records, lastSeq, unwritten: undefined };
    },
    write: async ({ unwritten }) => {
      if (unwritten) await journal.append(unwritten);
    },
  };
}
