const DATABASE = 'hamidashi-search';
const STORE = 'index';
/** A storage that does not answer must not keep anyone from searching. */
const PATIENCE_MS = 4_000;

/**
 * The search index of the archive that was open last, in the browser's own storage (IndexedDB). It can always be made
 * anew, so every failure here means no more than that it is. One archive at a time: texts of others do not pile up.
 */
export async function readKeptIndex(archiveId: string): Promise<Uint8Array | undefined> {
  const reading = withStore('readonly', (store) => store.get(archiveId));
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  const kept = await Promise.race([reading, patience]);
  return kept instanceof Uint8Array ? kept : undefined;
}

export async function keepIndex(archiveId: string, bytes: Uint8Array): Promise<void> {
  await withStore('readwrite', (store) => {
    store.clear();
    return store.put(bytes, archiveId);
  });
}

export async function forgetKeptIndex(): Promise<void> {
  await withStore('readwrite', (store) => store.clear());
}

/** Runs one transaction; undefined when the storage is not to be had, is full, or holds something else. */
async function withStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const database = await openDatabase();
    try {
      return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return settled(opening);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
