import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';

/** What is wrong with a record by itself, as a sentence; what the schema cannot say. */
export function brokenField(record: ArchiveRecord): string | undefined {
  if (record.kind === 'actionItem' && record.type === 'pledge' && !record.owner?.trim()) {
    return '宣言には、だれの宣言かを書いてください';
  }
  if (record.kind !== 'offsiteMeeting') return undefined;
  if (hasTwice(record.attachments)) return '同じ添付が2回入っています';
  if (hasTwice([...record.insights, ...record.polls].map((part) => part.id))) {
    return '気付きか質問の番号が重なっています';
  }
  const percents = record.polls.filter((poll) => poll.unit === 'percent').flatMap((poll) => poll.choices);
  if (percents.some((choice) => choice.value > 100)) return '割合は0から100までの数で入れてください';
  return undefined;
}

/** A 期 whose number another one bears, as a sentence; looked at only when it takes the number anew. */
export function takenNumber(
  record: ArchiveRecord,
  before: ArchiveRecord | undefined,
  after: ArchiveRecords,
): string | undefined {
  if (record.kind !== 'cohort' || record.deletedAt !== undefined) return undefined;
  const hadIt =
    before?.kind === 'cohort' && before.deletedAt === undefined && before.number === record.number;
  if (hadIt) return undefined;
  for (const other of after.values()) {
    const bearsIt =
      other.kind === 'cohort' && other.number === record.number && other.deletedAt === undefined;
    if (bearsIt && other.id !== record.id) return `第${record.number}期はすでにあります`;
  }
  return undefined;
}

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;
