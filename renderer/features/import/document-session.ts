import type {
  DocumentAnswer,
  DocumentRequest,
  DocumentSource,
  PageSize,
  ReadDocument,
} from '../../workers/document-messages';
import DocumentWorker from '../../workers/document-worker?worker';
import { REFUSAL_SENTENCES, TOO_SLOW, UNDERSTOOD_NOTHING } from './refusal-sentences';

/** What came of reading a document. */
export type ReadOutcome =
  | { readonly state: 'read'; readonly report: ReadDocument }
  | { readonly state: 'refused'; readonly sentence: string }
  /** the app's own parts could not be fetched; the document may be as good as any */
  | { readonly state: 'unreachable' }
  | { readonly state: 'cancelled' };

/** Longer than this no document may take, nor a picture of one of its pages. */
const LIMIT_MS = 10_000;

/** Pixels of the first page's picture while the others are read. */
const FIRST_WIDTH = 640;

interface Listeners {
  readonly onOpened?: (sizes: readonly PageSize[]) => void;
  /** 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** somebody waits for the first page, which is then drawn before the others are read */
  readonly wantsFirstPage?: boolean;
}

/** A document in a worker of its own. Whatever becomes of the worker, the page goes on. */
export interface DocumentSession {
  /** resolves once, never rejects */
  readonly read: (source: DocumentSource, listeners?: Listeners) => Promise<ReadOutcome>;
  /** as `read`, but only for pictures of its pages; whether it could be opened */
  readonly open: (source: DocumentSource) => Promise<boolean>;
  /** a page of the document as it is being read or was read; undefined when it cannot be drawn */
  readonly picture: (page: number, width: number) => Promise<Blob | undefined>;
  /** ends the worker at once, whatever it does */
  readonly close: () => void;
}

/** A worker that has nothing to do yet but has loaded what PDFs need. */
let spare: Worker | undefined;

/** Keeps a worker ready, so that the first page of the next document is there at once. Answers with the way to end it. */
export function keepWorkerReady(): () => void {
  if (!spare) {
    spare = new DocumentWorker();
    const request: DocumentRequest = { type: 'prepare' };
    spare.postMessage(request);
  }
  return () => {
    spare?.terminate();
    spare = undefined;
  };
}

function nextWorker(): Worker {
  const ready = spare;
  spare = undefined;
  return ready ?? new DocumentWorker();
}

export function openDocumentSession(): DocumentSession {
  let worker: Worker | undefined = nextWorker();
  let settleRead: ((outcome: ReadOutcome) => void) | undefined;
  let settleOpen: ((isOpen: boolean) => void) | undefined;
  /** why there is no worker any more */
  let ended: ReadOutcome = { state: 'cancelled' };
  let listeners: Listeners = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** drawn while the document is read, perhaps before anyone asked: asked for again, it would wait for the last page */
  const early = new Map<number, Blob>();
  const pictures = new Map<number, (picture: Blob | undefined) => void>();

  const end = (outcome: ReadOutcome): void => {
    if (worker) ended = outcome;
    worker?.terminate();
    worker = undefined;
    clearTimeout(timer);
    settleRead?.(outcome);
    settleRead = undefined;
    settleOpen?.(false);
    settleOpen = undefined;
    for (const settle of pictures.values()) settle(undefined);
    pictures.clear();
  };

  /** The limit starts anew with every answer that ends a piece of work. */
  const watch = (): void => {
    clearTimeout(timer);
    if (settleRead !== undefined || settleOpen !== undefined || pictures.size > 0)
      timer = setTimeout(() => end({ state: 'refused', sentence: TOO_SLOW }), LIMIT_MS);
  };

  const ask = (request: DocumentRequest, transfer: Transferable[] = []): void =>
    worker?.postMessage(request, transfer);

  const finishRead = (outcome: ReadOutcome): void => {
    settleRead?.(outcome);
    settleRead = undefined;
    watch();
  };

  worker.onerror = (event) => {
    event.preventDefault();
    // A worker that could not even be fetched tells no more than that.
    const isFetched = event instanceof ErrorEvent;
    end(isFetched ? { state: 'refused', sentence: UNDERSTOOD_NOTHING } : { state: 'unreachable' });
  };
  worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
    switch (data.type) {
      case 'opened':
        settleOpen?.(true);
        settleOpen = undefined;
        if (settleRead === undefined) watch();
        return listeners.onOpened?.(data.sizes);
      case 'progress':
        return listeners.onProgress?.(data.done);
      case 'read':
        return finishRead({ state: 'read', report: data.report });
      case 'refused':
        return end({ state: 'refused', sentence: REFUSAL_SENTENCES[data.reason] });
      case 'unreachable':
        return end({ state: 'unreachable' });
      case 'picture':
      case 'noPicture':
        if (data.type === 'picture' && settleRead) early.set(data.page, data.picture);
        pictures.get(data.page)?.(data.type === 'picture' ? data.picture : undefined);
        pictures.delete(data.page);
        // Reading has its own limit, which no picture prolongs.
        if (settleRead === undefined) watch();
        return;
    }
  };

  return {
    read: (source, wanted = {}) =>
      new Promise((resolve) => {
        // A worker that cannot be fetched may be gone before it was asked.
        if (!worker) return resolve(ended);
        listeners = wanted;
        settleRead = resolve;
        watch();
        const firstPicture = wanted.wantsFirstPage ? { firstPicture: { width: FIRST_WIDTH } } : {};
        ask({ type: 'read', source, ...firstPicture }, source.from === 'file' ? [source.bytes] : []);
      }),
    open: (source) =>
      new Promise((resolve) => {
        if (!worker) return resolve(false);
        settleOpen = resolve;
        watch();
        ask({ type: 'open', source }, source.from === 'file' ? [source.bytes] : []);
      }),
    picture: (page, width) =>
      new Promise((resolve) => {
        const drawn = early.get(page);
        if (!worker || drawn) return resolve(drawn);
        pictures.get(page)?.(undefined);
        pictures.set(page, resolve);
        if (settleRead === undefined) watch();
        ask({ type: 'picture', page, width });
      }),
    close: () => end({ state: 'cancelled' }),
  };
}
