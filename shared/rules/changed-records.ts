import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';

/**
 * Records with a few changes laid over them, made in time proportional to the changes: copying a map of ten thousand
 * records for one edited note would make every save dearer as the archive grows.
 *
 *     base     A1 B1 C1 D1 …        as it was, untouched
 *     changed     B2       E1       looked at first
 *     gone           C              hidden
 *
 * `base` must not change as long as this view of it is used.
 */
export class ChangedRecords implements ArchiveRecords {
  readonly size: number;
  readonly [Symbol.toStringTag] = 'ChangedRecords';

  constructor(
    private readonly base: ArchiveRecords,
    private readonly changed: ReadonlyMap<string, ArchiveRecord>,
    private readonly gone: ReadonlySet<string>,
  ) {
    let size = base.size;
    for (const id of changed.keys()) if (!base.has(id)) size += 1;
    for (const id of gone) if (base.has(id)) size -= 1;
    this.size = size;
  }

  get(id: string): ArchiveRecord | undefined {
    if (this.gone.has(id)) return undefined;
    return this.changed.get(id) ?? this.base.get(id);
  }

  has(id: string): boolean {
    return !this.gone.has(id) && (this.changed.has(id) || this.base.has(id));
  }

  *entries(): MapIterator<[string, ArchiveRecord]> {
    for (const [id, record] of this.base) {
      if (!this.gone.has(id)) yield [id, this.changed.get(id) ?? record];
    }
    for (const [id, record] of this.changed) if (!this.base.has(id)) yield [id, record];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<ArchiveRecord> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, ArchiveRecord]> {
    return this.entries();
  }

  forEach(callback: (record: ArchiveRecord, id: string, records: ArchiveRecords) => void): void {
    for (const [id, record] of this) callback(record, id, this);
  }

  /** The same view with more changes over it; views are never stacked. */
  with(changed: ReadonlyMap<string, ArchiveRecord>, gone: ReadonlySet<string>): ChangedRecords {
    const put = [...this.changed, ...changed].filter(([id]) => !gone.has(id));
    const hidden = [...this.gone].filter((id) => !changed.has(id));
    return new ChangedRecords(this.base, new Map(put), new Set([...hidden, ...gone]));
  }
}
