import { newPartId } from '../../app/new-record';
import type { Services } from '../../app/services';
import { createStore, type Store } from '../../app/store';
import { recordsByKind } from '../../app/use-archive';
import type { DocumentSource } from '../../workers/document-messages';
import { type DocumentSession, openDocumentSession } from './document-session';
import type { ImportItem, ItemSource, ItemState } from './import-item';
import { readPictures } from './read-pictures';
import { MAX_FILE_BYTES, TOO_LARGE_FILE, UNREADABLE_FILE } from './refusal-sentences';
import { skippedFiles } from './skipped-files';

/** The documents that are being brought in. They stay while other pages are looked at. */
export interface ImportDesk {
  readonly items: Store<readonly ImportItem[]>;
  readonly add: (
    sources: readonly { readonly name: string; readonly source: ItemSource }[],
  ) => readonly string[];
  readonly update: (id: string, state: ItemState) => void;
  /** reads an item again: in another encoding, or although it is known */
  readonly readAgain: (id: string, source?: ItemSource) => void;
  readonly skip: (id: string) => void;
  /** stops reading it, or takes it off the list */
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** a page of the document that is being read now */
  readonly picture: (id: string, page: number, width: number) => Promise<Blob | undefined>;
}

/** Smaller steps would draw the list again for every page of every file. */
const PROGRESS_STEP = 0.05;

const desks = new WeakMap<Services, { readonly archiveId: string; readonly desk: ImportDesk }>();

/** The desk of the open archive; another archive has another one. */
export function importDeskOf(services: Services): ImportDesk {
  const state = services.archive.state.get();
  const archiveId = state.state === 'open' ? state.status.archiveId : '';
  const known = desks.get(services);
  if (known?.archiveId === archiveId) return known.desk;
  known?.desk.clear();
  const desk = createImportDesk(services, archiveId);
  desks.set(services, { archiveId, desk });
  return desk;
}

function createImportDesk(services: Services, archiveId: string): ImportDesk {
  const items = createStore<readonly ImportItem[]>([]);
  const skipped = skippedFiles(archiveId);
  const wantedAgain = new Set<string>();
  let reading: { readonly id: string; readonly session: DocumentSession } | undefined;

  const find = (id: string): ImportItem | undefined => items.get().find((item) => item.id === id);
  const patch = (id: string, change: Partial<ImportItem>): void =>
    items.set((before) => before.map((item) => (item.id === id ? { ...item, ...change } : item)));
  const update = (id: string, state: ItemState): void => patch(id, { state });

  /** Reads what waits, one after the other: two cores and the person's patience are shared. */
  const readOn = async (): Promise<void> => {
    if (reading) return;
    const next = items.get().find((item) => item.state.at === 'waiting');
    if (!next) return;
    const session = openDocumentSession();
    reading = { id: next.id, session };
    update(next.id, { at: 'reading', done: 0, sizes: [] });
    const state = await readItem(next, session);
    session.close();
    reading = undefined;
    // Taken off the list or set aside meanwhile: what was read is nobody's.
    if (state && find(next.id)?.state.at === 'reading') update(next.id, state);
    void readOn();
  };

  const readItem = async (item: ImportItem, session: DocumentSession): Promise<ItemState | undefined> => {
    const { source } = item;
    if (source.from === 'pictures') return readPictures(source.files);
    const loaded = await documentSource(source);
    if (typeof loaded === 'string') return { at: 'refused', sentence: loaded };
    if (loaded.from === 'file') {
      const sha256 = await hashOf(loaded.bytes);
      patch(item.id, { sha256 });
      const reportId = wantedAgain.has(item.id) ? undefined : reportFrom(services, sha256);
      if (reportId !== undefined) return { at: 'known', recordId: reportId };
      if (!wantedAgain.has(item.id) && skipped.has(sha256)) return { at: 'skipped' };
    }
    const outcome = await session.read(loaded, {
      wantsFirstPage: items.get().length === 1,
      onOpened: (sizes) => {
        const now = find(item.id)?.state;
        if (now?.at === 'reading') update(item.id, { ...now, sizes });
      },
      onProgress: (done) => {
        const now = find(item.id)?.state;
        if (now?.at === 'reading' && done - now.done >= PROGRESS_STEP) update(item.id, { ...now, done });
      },
    });
    if (outcome.state === 'cancelled') return undefined;
    if (outcome.state === 'refused') return { at: 'refused', sentence: outcome.sentence };
    const { report } = outcome;
    if (report.kind === 'record' && isKept(services, report.file.id))
      return { at: 'known', recordId: report.file.id };
    return { at: 'read', document: report, draft: undefined };
  };

  const stop = (id: string): void => {
    if (reading?.id === id) reading.session.close();
  };

  return {
    items,
    update,
    add: (sources) => {
      const added = sources.map(
        ({ name, source }): ImportItem => ({
          id: newPartId(),
          name: name.normalize('NFC'),
          bytes: source.from === 'file' ? source.file.size : undefined,
          source,
          state: { at: 'waiting' },
        }),
      );
      items.set((before) => [...before, ...added]);
      void readOn();
      return added.map((item) => item.id);
    },
    readAgain: (id, source) => {
      stop(id);
      wantedAgain.add(id);
      patch(id, { state: { at: 'waiting' }, ...(source ? { source } : {}) });
      const { sha256 } = find(id) ?? {};
      if (sha256 !== undefined) skipped.remove(sha256);
      void readOn();
    },
    skip: (id) => {
      const { sha256 } = find(id) ?? {};
      if (sha256 !== undefined) skipped.add(sha256);
      stop(id);
      update(id, { at: 'skipped' });
    },
    remove: (id) => {
      stop(id);
      items.set((before) => before.filter((item) => item.id !== id));
    },
    clear: () => {
      reading?.session.close();
      items.set([]);
    },
    picture: async (id, page, width) =>
      reading?.id === id ? reading.session.picture(page, width) : undefined,
  };
}

/** The source as a worker takes it, or the sentence why it cannot be had. */
async function documentSource(
  source: Exclude<ItemSource, { from: 'pictures' }>,
): Promise<DocumentSource | string> {
  if (source.from === 'text') return source;
  const { file, encoding } = source;
  if (file.size > MAX_FILE_BYTES) return TOO_LARGE_FILE;
  try {
    const bytes = await file.arrayBuffer();
    return { from: 'file', fileName: file.name, bytes, ...(encoding === undefined ? {} : { encoding }) };
  } catch {
    return UNREADABLE_FILE;
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isKept({ archive }: Services, id: string): boolean {
  const state = archive.state.get();
  return state.state === 'open' && state.snapshot.records.has(id);
}

/** The report that was made of this very file. */
function reportFrom({ archive }: Services, sha256: string): string | undefined {
  const state = archive.state.get();
  if (state.state !== 'open') return undefined;
  const { report, attachment } = recordsByKind(state.snapshot);
  const ids = new Set(attachment.filter((one) => one.sha256 === sha256).map((one) => one.id));
  return report.find((one) => ids.has(one.source?.attachmentId ?? ''))?.id;
}
