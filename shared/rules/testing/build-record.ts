import type { ArchiveRecords } from '../../model/archive';
import type { ArchiveRecord, DraftOf, RecordKind, RecordOf } from '../../model/record';
import type { RuleContext } from '../rule';

export const NOON = '2024-05-10T12:00:00.000+09:00';
export const LATER = '2024-05-11T08:30:00.000+09:00';

/** The moment and person of a test's transaction. */
export const by = (name: string, at: string = LATER): RuleContext => ({ at, by: name });

/** A valid record id out of a small number. */
export const idOf = (number: number): string => `01HXAMP${String(number).padStart(19, '0')}`;

const DRAFTS: { readonly [K in RecordKind]: Omit<DraftOf<K>, 'id' | 'tags' | 'visibility'> } = {
  cohort: {
    kind: 'cohort',
    number: 1,
    fiscalYear: 2014,
    theme: '窓口から始める対話',
    summary: '',
    members: [],
  },
  report: { kind: 'report', title: '第1期 年次報告', body: '# はじめに\n\n窓口の話を聞いた。' },
  keyPhrase: { kind: 'keyPhrase', text: 'まず一人に聞く', recommendations: [] },
  offsiteMeeting: {
    kind: 'offsiteMeeting',
    title: '消防団との対話',
    participants: [],
    content: '',
    insights: [],
    polls: [],
    nextSteps: '',
    attachments: [],
  },
  openQuestion: { kind: 'openQuestion', text: 'なぜ続かないのか', status: 'open', answers: [] },
  actionItem: {
    kind: 'actionItem',
    text: '月に一度の朝会',
    type: 'team',
    stage: 'first',
    status: 'planned',
    followUps: [],
  },
  attachment: {
    kind: 'attachment',
    fileName: '次第.pdf',
    mediaType: 'application/pdf',
    bytes: 3,
    sha256: 'a'.repeat(64),
  },
};

/** A draft of a kind with the fields a test is about. */
export function draft<K extends RecordKind>(
  kind: K,
  fields: { id: string } & Partial<DraftOf<K>>,
): DraftOf<K> {
  // The defaults above are typed by kind; a spread over a generic kind loses that.
  return { tags: [], visibility: 'team', ...DRAFTS[kind], ...fields } as unknown as DraftOf<K>;
}

/** A record as the archive keeps it, revision 1 unless told. */
export function record<K extends RecordKind>(
  kind: K,
  fields: { id: string } & Partial<RecordOf<K>>,
): RecordOf<K> {
  const stamps = { revision: 1, createdAt: NOON, createdBy: '甲野', updatedAt: NOON, updatedBy: '甲野' };
  // As above.
  return {
    ...draft(kind, { id: fields.id } as { id: string } & Partial<DraftOf<K>>),
    ...stamps,
    ...fields,
  } as RecordOf<K>;
}

export const archiveOf = (...records: readonly ArchiveRecord[]): ArchiveRecords =>
  new Map(records.map((each) => [each.id, each]));
