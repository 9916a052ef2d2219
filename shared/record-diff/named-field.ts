import type { RecordKind } from '../model/record';
import { type Content, contentFields } from './content';
import type { NamedField } from './field-shape';
import { KNOWN_FIELDS } from './known-fields';
import { plainWords } from './plain-words';

/** Name and shape of a field; one that only a newer version knows is shown as it is written. */
export function namedField(kind: RecordKind, field: string, value: unknown): NamedField {
  const known = KNOWN_FIELDS[kind].get(field);
  if (known) return known;
  const label = `そのほか（${field}）`;
  if (Array.isArray(value)) {
    return {
      label,
      shape: { as: 'list', item: (entry) => ({ key: plainWords(entry), text: plainWords(entry) }) },
    };
  }
  return { label, shape: typeof value === 'string' ? { as: 'text' } : { as: 'choice', words: plainWords } };
}

/** Every field that one of two versions has: the known ones in their order, then the others. */
export function fieldsOfBoth(kind: RecordKind, a: Content, b: Content): readonly string[] {
  const there = new Set([...contentFields(a), ...contentFields(b)]);
  const known = [...KNOWN_FIELDS[kind].keys()].filter((field) => there.delete(field));
  return [...known, ...there];
}
