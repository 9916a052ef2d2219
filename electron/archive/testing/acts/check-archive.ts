import { isDeepStrictEqual } from 'node:util';
import type { ArchiveStore } from '../../archive-store';
import type { Disk } from '../../file-system';
import type { ArchiveState } from './archive-state';

/** How an open archive differs from what a person believes of it; undefined when it does not. */
export async function differenceTo(
  store: ArchiveStore,
  state: ArchiveState,
  disk: Disk,
): Promise<string | undefined> {
  if (store.info.name !== state.name) return `is called ${store.info.name}, not ${state.name}`;
  const { records } = store;
  for (const [id, record] of state.records) {
    const there = records.get(id);
    if (!there) return `${record.kind} ${id} revision ${record.revision} is missing`;
    if (!isDeepStrictEqual(there, record)) {
      return `${id} is revision ${there.revision} and differs from the believed revision ${record.revision}`;
    }
  }
  for (const [id, { revision }] of records) {
    if (!state.records.has(id)) return `${id} revision ${revision} should not be there`;
  }
  for (const [sha256, bytes] of state.files) {
    const path = await store.attachments.pathOf(sha256);
    if (path === undefined) return `the file ${sha256} is missing`;
    if (!isDeepStrictEqual(Buffer.from(await disk.fs.readFile(path)), Buffer.from(bytes))) {
      return `the file ${sha256} has other bytes`;
    }
  }
  return undefined;
}
