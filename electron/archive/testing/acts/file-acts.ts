import type { ArchiveRecord } from '#shared/model/record';
import { archiveFile } from '../../archive-paths';
import { createArchive } from '../../create-archive';
import { type StagedFile, stageFile, writeDurably } from '../../durable-write';
import { attempt } from '../../store-error';
import { type Act, type Program, withStore } from './act';
import { recordAsWritten, sha256Of } from './archive-state';

/** Makes the archive, with records and files that come along. */
export const create = (
  name: string,
  records: readonly ArchiveRecord[],
  files: readonly Uint8Array[] = [],
): Act => ({
  name: 'create',
  perform: (program) =>
    attempt(program.folder, async () => {
      const { disk, now } = program.options;
      const staged = await Promise.all(files.map((bytes) => onDesk(program, bytes)));
      await createArchive(disk, program.folder, { name, records, files: staged }, now);
    }),
  expected: () => ({
    name,
    records: new Map(records.map((record) => [record.id, recordAsWritten(record)])),
    files: new Map(files.map((bytes) => [sha256Of(bytes), bytes])),
    transactions: [],
  }),
});

/** An archive as version 1 of its form had it: one file, and no journal. */
export const madeByOlder = (name: string, records: readonly ArchiveRecord[]): Act => {
  const made = create(name, records);
  return {
    ...made,
    perform: async (program) => {
      const done = await made.perform(program);
      if (!done.ok) return done;
      const { disk } = program.options;
      return attempt(program.folder, async () => {
        const file = archiveFile(program.folder);
        const text = new TextDecoder().decode(await disk.fs.readFile(file));
        await writeDurably(disk, file, new TextEncoder().encode(inFirstForm(text)));
      });
    },
  };
};

function inFirstForm(text: string): string {
  const { sha256: _, ...body } = JSON.parse(text);
  const older = JSON.stringify({ ...body, schemaVersion: 1 });
  return `{"sha256":"${sha256Of(new TextEncoder().encode(older))}",${older.slice(1)}\n`;
}

/** Keeps a file in the archive. */
export const attach = (bytes: Uint8Array): Act => ({
  name: 'attach',
  perform: (program) =>
    withStore(program, async (store) => store.attachments.add((await onDesk(program, bytes)).path)),
  expected: (before) => before && { ...before, files: new Map(before.files).set(sha256Of(bytes), bytes) },
});

const onDesk = ({ desk }: Program, bytes: Uint8Array): Promise<StagedFile> =>
  stageFile(desk.disk, desk.folder, 'upload', [bytes]);
