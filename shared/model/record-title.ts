import type { ArchiveRecord, RecordDraft } from './record';

/** The one line a record is known by in lists, links and file names. */
export function recordTitle(record: ArchiveRecord | RecordDraft): string {
  switch (record.kind) {
    case 'cohort':
      return record.theme ? `第${record.number}期「${record.theme}」` : `第${record.number}期`;
    case 'report':
    case 'offsiteMeeting':
      return record.title;
    case 'keyPhrase':
    case 'openQuestion':
    case 'actionItem':
      return firstLine(record.text);
    case 'attachment':
      return record.fileName;
  }
}

function firstLine(text: string): string {
  const first = text.trim().split('\n', 1)[0] ?? '';
  return first.length > 60 ? `${first.slice(0, 60)}…` : first;
}
