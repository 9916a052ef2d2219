import type { ArchiveRecord } from '../model/record';
import { sameValue } from '../model/same-value';
import { contentOf } from './stamp';

/** Whether two revisions of a record say the same and both lie, or do not lie, in the trash. */
export function sameContent(a: ArchiveRecord, b: ArchiveRecord): boolean {
  return (a.deletedAt === undefined) === (b.deletedAt === undefined) && sameValue(contentOf(a), contentOf(b));
}
