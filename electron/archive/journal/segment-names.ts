import { join } from 'node:path';
import { journalFolder } from '../archive-paths';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';

const NAME = /^(\d{6,12})\.jsonl$/;

/** `000001.jsonl`: sorts by number in every file manager. */
export const segmentName = (number: number): string => `${String(number).padStart(6, '0')}.jsonl`;

/** A segment's file in the journal folder. */
export interface SegmentPlace {
  readonly number: number;
  /** absolute */
  readonly path: string;
}

/** The segments on disk in the order they were begun; none where there is no journal folder yet. */
export async function listSegments(disk: Disk, folder: string): Promise<readonly SegmentPlace[]> {
  const journal = journalFolder(folder);
  const names = await disk.fs.list(journal).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const number = NAME.exec(name)?.[1];
      return number === undefined ? [] : { number: Number(number), path: join(journal, name) };
    })
    .sort((a, b) => a.number - b.number);
}

/** The segments with their sizes, as text: as long as it stays the same, nobody has written to the journal. */
export async function journalFingerprint(disk: Disk, folder: string): Promise<string> {
  const sizes: string[] = [];
  for (const { number, path } of await listSegments(disk, folder)) {
    const facts = await disk.fs.facts(path).catch(() => undefined);
    sizes.push(`${number} ${facts?.bytes}`);
  }
  return sizes.join('\n');
}
