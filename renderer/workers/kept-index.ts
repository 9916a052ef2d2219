const DATABASE = 'hamidashi-search';
const STORE = 'index';
/** A storage that does not answer must not keep anyone from searching. */
const PATIENCE_MS = 4_000;

/**
 * The search index of the archive that was open last, in the browser's own storage (IndexedDB). It can always be made
 * anew, so every failure here means no more than that it is. One archive at a time: texts of others do not pile up.
 *
 * It lies there as a Blob: Chromium refuses other values beyond 127 MB, which the index of a large archive exceeds, and
 * compresses them, which takes longer than writing them.
 */
export async function readKeptIndex(archiveId: string): Promise<Uint8Array | undefined> {
  const reading = bytesOf(archiveId).catch(() => undefined);
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  return Promise.race([reading, patience]);
}

/** Keeps an index in place of any other; tells whether it is on the disk. */
export async function keepIndex(archiveId: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return changed((store) => {
    store.clear();
    store.put(new Blob([bytes]), archiveId);
  });
}

export async function forgetKeptIndex(): Promise<void> {
  await changed((store) => store.clear());
}

async function bytesOf(archiveId: string): Promise<Uint8Array | undefined> {
  const kept = await withDatabase((database) =>
    settled<unknown>(database.transaction(STORE).objectStore(STORE).get(archiveId)),
  );
  return kept instanceof Blob ? new Uint8Array(await kept.arrayBuffer()) : undefined;
}

/** Whether a change was taken: a request that succeeds says nothing of that yet, its transaction does. */
function changed(work: (store: IDBObjectStore) => void): Promise<boolean> {
  return withDatabase((database) => {
    const transaction = database.transaction(STORE, 'readwrite');
    work(transaction.objectStore(STORE));
    return new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  }).catch(() => false);
}

async function withDatabase<Value>(work: (database: IDBDatabase) => Promise<Value>): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
