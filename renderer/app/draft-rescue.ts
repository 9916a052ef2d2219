import * as v from 'valibot';

/**
 * A second home for what is being written, until the archive has it, one entry per record. The browser's own storage
 * outlives a closed window, a reload and a crash of the page; draft-keeper.ts adds a file to it. The archive's copy
 * wins once it is saved.
 */
export interface DraftRescue {
  /** false where the copy could not be kept: the storage is full, forbidden, or the text too long for it */
  readonly write: (recordId: string, copy: RescueCopy) => boolean;
  readonly read: (recordId: string) => RescueCopy | undefined;
  readonly remove: (recordId: string) => void;
  /** every copy of this archive, newest first */
  readonly list: () => readonly (RescueCopy & { readonly recordId: string })[];
}

export interface RescueCopy {
  /** what is being edited, so that each list finds its own */
  readonly kind: string;
  /** ISO 8601 */
  readonly writtenAt: string;
  /** the record's revision the draft began from; 0 = a new record */
  readonly revision: number;
  /** whatever the editor works on; read back through the editor's own schema */
  readonly draft: unknown;
}

type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const copySchema = v.object({
  kind: v.string(),
  writtenAt: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  draft: v.unknown(),
});

/** Browsers give an origin about 5 million UTF-16 units; one draft may take no more than a fifth of them. */
const MAX_UNITS = 1_000_000;

export function createDraftRescue(storage: RescueStorage | undefined, archiveId: string): DraftRescue {
  const prefix = `hamidashi.draft.${archiveId}.`;
  const read = (recordId: string): RescueCopy | undefined => {
    try {
      return parseCopy(storage?.getItem(prefix + recordId) ?? 'null');
    } catch {
      return undefined;
    }
  };
  return {
    read,
    write: (recordId, copy) => {
      const text = JSON.stringify(copy);
      if (storage === undefined || text.length > MAX_UNITS) return false;
      try {
        storage.setItem(prefix + recordId, text);
        return true;
      } catch {
        return false;
      }
    },
    remove: (recordId) => {
      try {
        storage?.removeItem(prefix + recordId);
      } catch {
        // Storage that was taken away holds no copy either.
      }
    },
    list: () =>
      keysOf(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const recordId = key.slice(prefix.length);
          const copy = read(recordId);
          return copy ? [{ ...copy, recordId }] : [];
        })
        .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt)),
  };
}

/** A copy as it was written down; undefined when it is damaged. */
export function parseCopy(text: string): RescueCopy | undefined {
  try {
    const parsed = v.safeParse(copySchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(storage: RescueStorage | undefined): readonly string[] {
  const keys: string[] = [];
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const key = storage?.key(index);
    if (key) keys.push(key);
  }
  return keys;
}

/** The browser's storage; undefined where a policy forbids it, which some municipal set-ups do. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
