import type { ArchiveRecord, RecordOf } from '../../model/record';
import { recordTitle } from '../../model/record-title';
import type { PackageFile } from '../package-files';
import { titleKey } from '../text-links';
import { recordMarkdown } from './record-markdown';
import { recordPaths } from './record-paths';
import type { LinkTargets } from './relative-links';

/** Every record as a Markdown file. `files` are those that really go along; a link to another stays as written. */
export function recordFiles(
  records: readonly ArchiveRecord[],
  files: readonly PackageFile[],
): readonly { readonly path: string; readonly text: string }[] {
  const targets: LinkTargets = {
    records: new Map(records.map((record) => [record.id, record])),
    byTitle: firstByTitle(records),
    paths: recordPaths(records),
    files: new Map(files.map((file) => [file.sha256, file])),
    questions: questionsByMeeting(records),
  };
  return records.flatMap((record) => {
    const path = targets.paths.get(record.id);
    return path === undefined ? [] : [{ path, text: recordMarkdown(record, targets) }];
  });
}

function firstByTitle(records: readonly ArchiveRecord[]): ReadonlyMap<string, ArchiveRecord> {
  const byTitle = new Map<string, ArchiveRecord>();
  for (const record of records) {
    const key = titleKey(recordTitle(record));
    if (!byTitle.has(key)) byTitle.set(key, record);
  }
  return byTitle;
}

function questionsByMeeting(
  records: readonly ArchiveRecord[],
): ReadonlyMap<string, readonly RecordOf<'openQuestion'>[]> {
  const byMeeting = new Map<string, RecordOf<'openQuestion'>[]>();
  for (const record of records) {
    if (record.kind !== 'openQuestion' || !record.raisedIn) continue;
    const others = byMeeting.get(record.raisedIn.recordId);
    if (others) others.push(record);
    else byMeeting.set(record.raisedIn.recordId, [record]);
  }
  return byMeeting;
}
