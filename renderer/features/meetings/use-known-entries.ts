import { useMemo } from 'react';
import type { ArchiveRecord } from '#shared/model/record';
import { useSnapshot } from '../../app/use-archive';

interface KnownEntries {
  /** members of the cohorts, then earlier participants */
  readonly names: readonly string[];
  /** tags in use, the most used first */
  readonly tags: readonly string[];
}

/** Names and tags the archive knows, for completion. */
export function useKnownEntries(): KnownEntries {
  const { records } = useSnapshot();
  return useMemo(() => knownEntries([...records.values()]), [records]);
}

export function knownEntries(records: readonly ArchiveRecord[]): KnownEntries {
  const names = new Map<string, number>();
  const tags = new Map<string, number>();
  const count = (counts: Map<string, number>, entry: string, weight = 1): void => {
    counts.set(entry, (counts.get(entry) ?? 0) + weight);
  };
  for (const record of records) {
    if (record.deletedAt !== undefined) continue;
    for (const tag of record.tags) count(tags, tag);
    // A member is more likely to take part again than a guest of years ago.
    if (record.kind === 'cohort') for (const { name } of record.members) count(names, name, 1000);
    if (record.kind === 'offsiteMeeting') for (const name of record.participants) count(names, name);
  }
  return { names: mostUsed(names), tags: mostUsed(tags) };
}

function mostUsed(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b, 'ja'))
    .map(([entry]) => entry);
}
