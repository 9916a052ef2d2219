import type { ArchiveRecord } from '#shared/model/record';
import { createArchive } from '../../create-archive';
import { type StagedFile, stageFile } from '../../durable-write';
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

/** Keeps a file in the archive. */
export const attach = (bytes: Uint8Array): Act => ({
  name: 'attach',
  perform: (program) =>
    withStore(program, async (store) => store.addFile((await onDesk(program, bytes)).path)),
  expected: (before) => before && { ...before, files: new Map(before.files).set(sha256Of(bytes), bytes) },
});

const onDesk = ({ desk }: Program, bytes: Uint8Array): Promise<StagedFile> =>
  stageFile(desk.disk, desk.folder, 'upload', [bytes]);
