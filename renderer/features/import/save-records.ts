import { recordFileDrafts } from '#shared/importing/record-files/record-file-drafts';
import { newPartId } from '../../app/new-record';
import type { Services } from '../../app/services';
import { showUndoable } from '../../app/undo-toast';
import { recordsByKind } from '../../app/use-archive';
import type { ImportDesk } from './import-desk';
import { saveImport } from './save-import';

/** Saves every record file on the desk in one transaction, since they name each other. A sentence when it failed. */
export async function saveRecordFiles(services: Services, desk: ImportDesk): Promise<string | undefined> {
  const state = services.archive.state.get();
  if (state.state !== 'open') return undefined;
  const { records } = state.snapshot;
  const { cohort } = recordsByKind(state.snapshot);
  const items = desk.items
    .get()
    .flatMap((item) =>
      item.state.at === 'read' && item.state.document.kind === 'record'
        ? [{ item, placed: { path: item.name, file: item.state.document.file } }]
        : [],
    );
  const drafts = recordFileDrafts(
    items.map(({ placed }) => placed),
    {
      hasRecord: (id) => records.get(id)?.deletedAt === undefined && records.has(id),
      cohortByNumber: (number) => cohort.find((one) => one.number === number)?.id,
      now: new Date().toISOString(),
      newId: newPartId,
    },
  );
  const outcome = await saveImport(services, drafts, [], {
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  if (outcome.state === 'failed') return outcome.sentence;
  if (outcome.state === 'cancelled') return undefined;
  const saved = new Set(drafts.map((draft) => draft.id));
  for (const { item, placed } of items)
    desk.update(
      item.id,
      saved.has(placed.file.id)
        ? { at: 'saved', recordId: placed.file.id, records: 1 }
        : {
            at: 'refused',
            sentence:
              '添付の情報だけのファイルです。ファイルそのものは、元のパッケージから取り込んでください。',
          },
    );
  showUndoable(services, `書き出した記録を${outcome.records}件取り込みました。`, outcome.transactionId);
  return undefined;
}
