import type { ArchiveRecord, RecordKind } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';

export interface TrashFilter {
  readonly words: string;
  /** '' = all */
  readonly kind: RecordKind | '';
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What lies in the trash and fits, the last deleted first. Width and case of letters do not matter. */
export function filterTrash(
  records: Iterable<ArchiveRecord>,
  { words, kind }: TrashFilter,
): readonly ArchiveRecord[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return [...records]
    .filter((record) => {
      if (record.deletedAt === undefined || (kind !== '' && record.kind !== kind)) return false;
      const title = folded(recordTitle(record));
      return wanted.every((word) => title.includes(word));
    })
    .sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? ''));
}
