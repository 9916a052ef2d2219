import type { Client } from '#shared/contract/client';
import { createDraftFiles } from './draft-files';
import { createDraftRescue, type DraftRescue, parseCopy, type RescueCopy } from './draft-rescue';

/**
 * The rescue copies of one archive in both their homes: the browser's storage at once, a file at the owner of the data
 * soon after. Whichever is newer is read.
 */
export interface DraftKeeper extends DraftRescue {
  /** learns which copies lie in files; without it only the browser's own are known */
  readonly load: () => Promise<void>;
}

export function createDraftKeeper(
  client: Client,
  storage: Storage | undefined,
  archiveId: string,
): DraftKeeper {
  const local = createDraftRescue(storage, archiveId);
  const files = createDraftFiles(client, archiveId);
  // What lies, or will lie, in files.
  const inFiles = new Map<string, RescueCopy>();
  // When a draft was done with: a file that is older, and is learned of afterwards, does not bring it back.
  const removedAt = new Map<string, string>();

  const read = (recordId: string): RescueCopy | undefined =>
    newer(local.read(recordId), inFiles.get(recordId));

  return {
    load: async () => {
      const listed = await client('draft.list', { archiveId });
      if (!listed.ok) return;
      for (const { key, text } of listed.value) {
        const copy = parseCopy(text);
        if (copy && copy.writtenAt <= (removedAt.get(key) ?? '')) {
          files.drop(key);
          continue;
        }
        const known = newer(copy, inFiles.get(key));
        if (known) inFiles.set(key, known);
      }
    },
    read,
    write: (recordId, copy) => {
      inFiles.set(recordId, copy);
      files.keep(recordId, JSON.stringify(copy));
      return local.write(recordId, copy);
    },
    remove: (recordId) => {
      local.remove(recordId);
      removedAt.set(recordId, new Date().toISOString());
      if (inFiles.delete(recordId)) files.drop(recordId);
    },
    list: () => {
      const ids = new Set([...local.list().map((copy) => copy.recordId), ...inFiles.keys()]);
      return [...ids]
        .flatMap((recordId) => {
          const copy = read(recordId);
          return copy ? [{ ...copy, recordId }] : [];
        })
        .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
    },
  };
}

function newer(a: RescueCopy | undefined, b: RescueCopy | undefined): RescueCopy | undefined {
  if (!a || !b) return a ?? b;
  return b.writtenAt > a.writtenAt ? b : a;
}

/** One keeper per archive, for as long as the page lives. */
export interface DraftKeepers {
  readonly of: (archiveId: string) => DraftKeeper;
}

export function createDraftKeepers(client: Client, storage: Storage | undefined): DraftKeepers {
  const keepers = new Map<string, DraftKeeper>();
  return {
    of: (archiveId) => {
      const known = keepers.get(archiveId);
      if (known) return known;
      const keeper = createDraftKeeper(client, storage, archiveId);
      keepers.set(archiveId, keeper);
      return keeper;
    },
  };
}
