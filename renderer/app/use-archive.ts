import type { ArchiveRecord, RecordKind, RecordOf } from '#shared/model/record';
import type { ArchiveSnapshot } from './archive-model';
import { useServices } from './services';
import { useStore } from './store';

const EMPTY: ArchiveSnapshot = { records: new Map() };

/** The open archive's records; empty while none is open. */
export function useSnapshot(): ArchiveSnapshot {
  const state = useStore(useServices().archive.state);
  return state.state === 'open' ? state.snapshot : EMPTY;
}

type ByKind = { readonly [K in RecordKind]: readonly RecordOf<K>[] };
const sorted = new WeakMap<ArchiveSnapshot, ByKind>();

/** All records that are not in the trash, by kind. Derived once per snapshot, whoever asks. */
export function recordsByKind(snapshot: ArchiveSnapshot): ByKind {
  const known = sorted.get(snapshot);
  if (known) return known;
  const lists: { [K in RecordKind]: RecordOf<K>[] } = {
    cohort: [],
    report: [],
    keyPhrase: [],
    offsiteMeeting: [],
    openQuestion: [],
    actionItem: [],
    attachment: [],
  };
  for (const record of snapshot.records.values()) {
    // The list under a record's kind holds records of that kind; TypeScript cannot follow the correlation.
    if (record.deletedAt === undefined) (lists[record.kind] as ArchiveRecord[]).push(record);
  }
  lists.cohort.sort((a, b) => a.number - b.number);
  lists.offsiteMeeting.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  lists.report.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  sorted.set(snapshot, lists);
  return lists;
}

export function useRecords<K extends RecordKind>(kind: K): ByKind[K] {
  return recordsByKind(useSnapshot())[kind];
}

/** The record, when it exists, is of that kind and is not in the trash. */
export function useRecord<K extends RecordKind>(kind: K, id: string | undefined): RecordOf<K> | undefined {
  const record = useSnapshot().records.get(id ?? '');
  // Narrowed by the comparison; TypeScript cannot tie K to the union's tag.
  return record?.kind === kind && record.deletedAt === undefined ? (record as RecordOf<K>) : undefined;
}
