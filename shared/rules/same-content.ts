import type { ArchiveRecord } from '../model/record';
import { contentOf } from './stamp';

/** Whether two revisions of a record say the same and both lie, or do not lie, in the trash. */
export function sameContent(a: ArchiveRecord, b: ArchiveRecord): boolean {
  return (a.deletedAt === undefined) === (b.deletedAt === undefined) && sameJson(contentOf(a), contentOf(b));
}

/** Whether two JSON values are equal; the order of an object's keys says nothing. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return keys.every((key) => right.has(key) && sameJson(left.get(key), right.get(key)));
}
