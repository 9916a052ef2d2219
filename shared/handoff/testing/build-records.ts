import type { ArchiveRecords } from '../../model/archive';
import { DEFAULT_VISIBILITY } from '../../model/default-visibility';
import type { ArchiveRecord, RecordKind, RecordOf } from '../../model/record';
import { RECORD_KINDS } from '../../model/record';
import type { HandoffScope } from '../handoff-choice';

/** A well-formed id that differs by number and sorts by it. */
export const idOf = (number: number): string => `01J8${String(number).padStart(22, '0')}`;

const CONTENT: { readonly [K in RecordKind]: Omit<RecordOf<K>, 'id' | 'revision' | 'tags' | 'visibility'> } =
  {
    cohort: {
      ...stamps(),
      kind: 'cohort',
      number: 8,
      fiscalYear: 2021,
      theme: '越境する',
      summary: '',
      members: [],
    },
    report: { ...stamps(), kind: 'report', title: '第8期報告書', body: '' },
    keyPhrase: { ...stamps(), kind: 'keyPhrase', text: 'まず、聴く', recommendations: [] },
    offsiteMeeting: {
      ...stamps(),
      kind: 'offsiteMeeting',
      title: '霧沢駅前の対話',
      participants: [],
      content: '',
      insights: [],
      polls: [],
      nextSteps: '',
      attachments: [],
    },
    openQuestion: {
      ...stamps(),
      kind: 'openQuestion',
      text: 'なぜ続かないのか',
      status: 'open',
      answers: [],
    },
    actionItem: {
      ...stamps(),
      kind: 'actionItem',
      text: '朝の対話を続ける',
      type: 'team',
      stage: 'first',
      status: 'planned',
      followUps: [],
    },
    attachment: {
      ...stamps(),
      kind: 'attachment',
      fileName: '写真.jpg',
      mediaType: 'image/jpeg',
      bytes: 3,
      sha256: 'a'.repeat(64),
    },
  };

function stamps() {
  return {
    createdAt: '2022-03-01T09:00:00.000+09:00',
    createdBy: '甲野',
    updatedAt: '2022-03-01T09:00:00.000+09:00',
    updatedBy: '甲野',
  };
}

/** A whole record of a kind; name only what the test is about. */
export function buildRecord<K extends RecordKind>(
  kind: K,
  number: number,
  fields: Partial<RecordOf<K>> = {},
): RecordOf<K> {
  const common = { id: idOf(number), revision: 1, tags: [], visibility: DEFAULT_VISIBILITY[kind] };
  // The parts make up a record of the kind; TypeScript cannot see that through the generic.
  return { ...common, ...CONTENT[kind], ...fields } as unknown as RecordOf<K>;
}

export const recordMap = (...records: readonly ArchiveRecord[]): ArchiveRecords =>
  new Map(records.map((record) => [record.id, record]));

/** Everything that may go. */
export const WHOLE_SCOPE: HandoffScope = {
  kinds: RECORD_KINDS,
  cohortIds: [],
  tags: [],
  excludedIds: [],
  includeTeam: true,
};
