import type { Services } from '../../app/services';
import type { Store } from '../../app/store';
import { recordsByKind } from '../../app/use-archive';
import type { DocumentSource } from '../../workers/document-messages';
import { type DocumentSession, openDocumentSession } from './document-session';
import type { ImportItem, ItemSource, ItemState } from './import-item';
import { knownContent } from './known-content';
import { readPictures } from './read-pictures';
import { MAX_FILE_BYTES, TOO_LARGE_FILE, UNREADABLE_FILE } from './refusal-sentences';
import { skippedFiles } from './skipped-files';
import { filesOf, hashesOf, hashOf } from './source-files';

/** Reads what waits on a desk, one after the other: two cores and the person's patience are shared. */
export interface ReadingQueue {
  readonly readOn: () => void;
  readonly update: (id: string, state: ItemState) => void;
  readonly readAgain: (id: string, source?: ItemSource) => void;
  readonly skip: (id: string) => void;
  /** ends the reading of this item, or of whatever is being read */
  readonly stop: (id?: string) => void;
  readonly picture: (id: string, page: number, width: number) => Promise<Blob | undefined>;
  /** nothing is read any more */
  readonly close: () => void;
}

/** Smaller steps would draw the list again for every page of every file. */
const PROGRESS_STEP = 0.05;
/** So soon after it was not there the app is looked for again. */
const TRY_AGAIN_MS = 3_000;

export function createReadingQueue(
  services: Services,
  archiveId: string,
  items: Store<readonly ImportItem[]>,
  onReach: (isReached: boolean) => void,
): ReadingQueue {
  const skipped = skippedFiles(archiveId);
  const wantedAgain = new Set<string>();
  let reading: { readonly id: string; readonly session: DocumentSession } | undefined;
  let isClosed = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const find = (id: string): ImportItem | undefined => items.get().find((item) => item.id === id);
  const patch = (id: string, change: Partial<ImportItem>): void =>
    items.set((before) => before.map((item) => (item.id === id ? { ...item, ...change } : item)));
  const update = (id: string, state: ItemState): void => patch(id, { state });

  const readOn = async (): Promise<void> => {
    if (reading || isClosed) return;
    clearTimeout(again);
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
    // Its turn comes again with the app; it says nothing of the file.
    if (state) onReach(state.at !== 'waiting');
    if (state?.at === 'waiting' && !isClosed) again = setTimeout(() => void readOn(), TRY_AGAIN_MS);
    else void readOn();
  };

  const readItem = async (item: ImportItem, session: DocumentSession): Promise<ItemState | undefined> => {
    const { source } = item;
    if (filesOf(source).some((file) => file.size > MAX_FILE_BYTES))
      return { at: 'refused', sentence: TOO_LARGE_FILE };
    const loaded = source.from === 'pictures' ? undefined : await documentSource(source);
    if (loaded === 'unreadable') return { at: 'refused', sentence: UNREADABLE_FILE };
    const hashes =
      loaded?.from === 'file' ? [await hashOf(loaded.bytes)] : await hashesOf(source).catch(() => undefined);
    if (!hashes) return { at: 'refused', sentence: UNREADABLE_FILE };
    const sha256 = await contentHash(hashes);
    patch(item.id, { sha256 });
    const met = wantedAgain.has(item.id) ? undefined : metBefore(item.id, sha256, hashes);
    if (met) return met;
    if (source.from === 'pictures') return readPictures(source.files);
    if (!loaded) return undefined;
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
    if (outcome.state === 'unreachable') return { at: 'waiting' };
    if (outcome.state === 'refused') return { at: 'refused', sentence: outcome.sentence };
    const { report } = outcome;
    if (report.kind === 'record' && isKept(services, report.file.id))
      return { at: 'known', recordId: report.file.id };
    return { at: 'read', document: report, draft: undefined };
  };

  /** The same content in the archive, among what was set aside by hand, or further up on the list. */
  const metBefore = (id: string, sha256: string, hashes: readonly string[]): ItemState | undefined => {
    const known = knownIn(services, hashes);
    if (known) return { at: 'known', recordId: known.recordId };
    if (skipped.has(sha256)) return { at: 'skipped' };
    const above = items.get().slice(
      0,
      items.get().findIndex((item) => item.id === id),
    );
    const twin = above.find((item) => item.sha256 === sha256);
    return twin && { at: 'twin', of: twin.name };
  };

  const stop = (id?: string): void => {
    if (id === undefined || reading?.id === id) reading?.session.close();
  };

  return {
    readOn: () => void readOn(),
    update,
    stop,
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
    picture: async (id, page, width) =>
      reading?.id === id ? reading.session.picture(page, width) : undefined,
    close: () => {
      isClosed = true;
      clearTimeout(again);
      stop();
    },
  };
}

/** The source as a worker takes it. */
async function documentSource(
  source: Exclude<ItemSource, { from: 'pictures' }>,
): Promise<DocumentSource | 'unreadable'> {
  if (source.from === 'text') return source;
  const { file, encoding } = source;
  try {
    const bytes = await file.arrayBuffer();
    return { from: 'file', fileName: file.name, bytes, ...(encoding === undefined ? {} : { encoding }) };
  } catch {
    return 'unreadable';
  }
}

/** One hash for a document, of however many files it consists. */
async function contentHash(hashes: readonly string[]): Promise<string> {
  const [first = ''] = hashes;
  if (hashes.length === 1) return first;
  return hashOf(new TextEncoder().encode(hashes.join('')).buffer as ArrayBuffer);
}

function knownIn({ archive }: Services, hashes: readonly string[]) {
  const state = archive.state.get();
  if (state.state !== 'open') return undefined;
  const { attachment, report } = recordsByKind(state.snapshot);
  return knownContent({ attachments: attachment, reports: report }, hashes);
}

function isKept({ archive }: Services, id: string): boolean {
  const state = archive.state.get();
  return state.state === 'open' && state.snapshot.records.has(id);
}
