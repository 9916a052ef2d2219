import { join } from 'node:path';
import { journalFolder } from '../archive-paths';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';

const NAME = /^(\d{6,12})(?:-(\d{3,9}))?\.jsonl$/;

/**
 * `000012-001.jsonl`: the term of its writer, then which of that writer's segments it is. The name is never given to
 * another file, and sorts behind those of earlier writers in every file manager.
 *
 * A term is one opening for writing, numbered without end (a fencing token, as a lock service gives out): what a writer
 * still puts down when somebody else has taken its lock over lies before everything the other writes.
 */
export const segmentName = (term: number, index: number): string =>
  `${String(term).padStart(6, '0')}-${String(index).padStart(3, '0')}.jsonl`;

/** A segment's file in the journal folder. */
export interface SegmentPlace {
  readonly name: string;
  readonly term: number;
  /** within the term */
  readonly index: number;
  /** absolute */
  readonly path: string;
}

/** The segments on disk, those of earlier terms first; none where there is no journal folder yet. */
export async function listSegments(disk: Disk, folder: string): Promise<readonly SegmentPlace[]> {
  const journal = journalFolder(folder);
  const names = await disk.fs.list(journal).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name): SegmentPlace | [] => {
      const [, term, index = '0'] = NAME.exec(name) ?? [];
      if (term === undefined) return [];
      return { name, term: Number(term), index: Number(index), path: join(journal, name) };
    })
    .sort((a, b) => a.term - b.term || a.index - b.index);
}

/** The segments with their sizes, as text: as long as it stays the same, nobody has written to the journal. */
export async function journalFingerprint(disk: Disk, folder: string): Promise<string> {
  const sizes: string[] = [];
  for (const { name, path } of await listSegments(disk, folder)) {
    const facts = await disk.fs.facts(path).catch(() => undefined);
    sizes.push(`${name} ${facts?.bytes}`);
  }
  return sizes.join('\n');
}
