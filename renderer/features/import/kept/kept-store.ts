import type { ReadDocument } from '../../../workers/document-messages';
import type { ItemSource } from '../import-item';
import type { KeptEntry } from './kept-item';

/** Where unfinished imports lie. Nothing here rejects: false or undefined = the storage would not. */
export interface KeptStore {
  /** of every archive and desk, in their order */
  readonly list: () => Promise<readonly KeptEntry[]>;
  readonly load: (id: string) => Promise<KeptParts>;
  /** all of it or nothing; parts that are not given stay as they are */
  readonly put: (entry: KeptEntry, parts: ChangedParts) => Promise<boolean>;
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
}

export interface KeptParts {
  readonly source: ItemSource | undefined;
  readonly document: ReadDocument | undefined;
}

export interface ChangedParts {
  readonly source?: ItemSource;
  /** undefined where it has none any more */
  readonly document?: ReadDocument | undefined;
}

const DATABASE = 'hamidashi-import';
const [ENTRIES, SOURCES, DOCUMENTS] = ['entries', 'sources', 'documents'] as const;
const ALL = [ENTRIES, SOURCES, DOCUMENTS];

/** In the browser's own storage (IndexedDB), which takes files as they are and holds none of them in memory. */
export function indexedKeptStore(): KeptStore {
  return {
    list: async () => {
      const entries = await inTransaction('readonly', (store) => store(ENTRIES).getAll());
      return ((entries ?? []) as KeptEntry[]).sort((a, b) => a.place - b.place);
    },
    load: async (id) => ({
      source: await inTransaction('readonly', (store) => store(SOURCES).get(id) as IDBRequest<ItemSource>),
      document: await inTransaction(
        'readonly',
        (store) => store(DOCUMENTS).get(id) as IDBRequest<ReadDocument>,
      ),
    }),
    put: async (entry, parts) => {
      const key = await inTransaction('readwrite', (store) => {
        if (parts.source) store(SOURCES).put(parts.source, entry.id);
        if (parts.document) store(DOCUMENTS).put(parts.document, entry.id);
        else if ('document' in parts) store(DOCUMENTS).delete(entry.id);
        return store(ENTRIES).put(entry);
      });
      return key !== undefined;
    },
    remove: async (ids) => {
      const done = await inTransaction('readwrite', (store) => {
        for (const id of ids) for (const name of ALL) store(name).delete(id);
        return store(ENTRIES).count();
      });
      return done !== undefined;
    },
  };
}

/** Runs one transaction to its end; undefined when the storage is full, forbidden, or a file can no longer be read. */
async function inTransaction<Value>(
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const database = await openDatabase();
    try {
      const transaction = database.transaction(ALL, mode);
      const request = work((name) => transaction.objectStore(name));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(ENTRIES, { keyPath: 'id' });
      opening.result.createObjectStore(SOURCES);
      opening.result.createObjectStore(DOCUMENTS);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}
