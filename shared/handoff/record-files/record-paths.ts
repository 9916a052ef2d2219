import { KIND_LABELS } from '../../model/kind-labels';
import type { ArchiveRecord } from '../../model/record';
import { recordTitle } from '../../model/record-title';
import { nameKey } from '../name-key';
import { safeFileName } from './safe-file-name';

const NO_COHORT = '期なし';

/**
 * `markdown/期/種別/題名.md` for every record, by its id. Records that would share a name are told apart by a counter in
 * the order of their ids, so the same records always get the same names.
 */
export function recordPaths(records: readonly ArchiveRecord[]): ReadonlyMap<string, string> {
  const cohortNames = new Map(
    records.flatMap((record) => (record.kind === 'cohort' ? [[record.id, `第${record.number}期`]] : [])),
  );
  const choosePath = pathChooser();
  const paths = new Map<string, string>();
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const cohort =
      record.kind === 'cohort' ? record.id : record.kind === 'attachment' ? undefined : record.cohortId;
    const folder = cohortNames.get(cohort ?? '') ?? NO_COHORT;
    paths.set(record.id, choosePath(`markdown/${folder}/${KIND_LABELS[record.kind]}`, recordTitle(record)));
  }
  return paths;
}

/** Answers with a path no earlier answer is the same file as. */
function pathChooser(): (folder: string, title: string) => string {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return (folder, title) => {
    const base = nameKey(`${folder}/${safeFileName(title, '.md')}`);
    for (let copy = (copies.get(base) ?? 0) + 1; ; copy += 1) {
      const path = `${folder}/${safeFileName(title, copy === 1 ? '.md' : ` (${copy}).md`)}`;
      if (taken.has(nameKey(path))) continue;
      taken.add(nameKey(path));
      copies.set(base, copy);
      return path;
    }
  };
}
