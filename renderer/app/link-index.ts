import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import type { ArchiveSnapshot } from './archive-model';

/** Finds the record a `[[link]]` names: by id, else by title. Made once per snapshot. */
export type LinkIndex = (target: string) => ArchiveRecord | undefined;

const indexes = new WeakMap<ArchiveSnapshot, LinkIndex>();

export function linkIndex(snapshot: ArchiveSnapshot): LinkIndex {
  const known = indexes.get(snapshot);
  if (known) return known;
  let byTitle: Map<string, ArchiveRecord> | undefined;
  const index: LinkIndex = (target) => {
    const byId = snapshot.records.get(target);
    if (byId) return byId.deletedAt === undefined ? byId : undefined;
    byTitle ??= titles(snapshot.records.values());
    return byTitle.get(key(target));
  };
  indexes.set(snapshot, index);
  return index;
}

/** Of two records with one title the older one keeps it. */
function titles(records: Iterable<ArchiveRecord>): Map<string, ArchiveRecord> {
  const found = new Map<string, ArchiveRecord>();
  for (const record of records) {
    if (record.deletedAt !== undefined || record.kind === 'attachment') continue;
    const title = key(recordTitle(record));
    const other = found.get(title);
    if (!other || record.id < other.id) found.set(title, record);
  }
  return found;
}

const key = (title: string): string => title.normalize('NFKC').trim();
