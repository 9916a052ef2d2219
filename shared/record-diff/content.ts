import { stampEntries } from '../model/record-stamp';

/** What a person decided about a record, by field; also fields that only a newer version knows. */
export type Content = Readonly<Record<string, unknown>>;

const NOT_CONTENT: ReadonlySet<string> = new Set([...Object.keys(stampEntries), 'id', 'kind']);

/** The fields of a record or draft that say something, without id, kind and the archive's stamps. */
export function contentFields(record: Content): readonly string[] {
  return Object.keys(record).filter((field) => !NOT_CONTENT.has(field) && record[field] !== undefined);
}
