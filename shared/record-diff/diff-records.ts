import { assertNever } from '../model/assert-never';
import type { RecordKind } from '../model/record';
import { sameValue } from '../model/same-value';
import { diffText } from '../text-diff/diff-text';
import type { TextPart } from '../text-diff/text-part';
import type { Content } from './content';
import { diffList, type ListDifference } from './diff-list';
import type { FieldShape, ListItem, Names } from './field-shape';
import { fieldsOfBoth, namedField } from './named-field';
import { plainWords } from './plain-words';

/** What two versions of a record say differently in one field. */
export type FieldDifference = { readonly field: string; readonly label: string } & (
  | { readonly as: 'text'; readonly parts: readonly TextPart[] }
  /** '' = nothing was chosen */
  | { readonly as: 'choice'; readonly before: string; readonly after: string }
  | ({ readonly as: 'list' } & ListDifference)
);

/**
 * The fields in which two versions differ, in the order of the record's page.
 *
 * @param before an empty object for a record that was not there yet
 */
export function diffRecords(
  kind: RecordKind,
  before: Content,
  after: Content,
  names: Names,
): readonly FieldDifference[] {
  return fieldsOfBoth(kind, before, after)
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => {
      const { label, shape } = namedField(kind, field, after[field] ?? before[field]);
      return { field, label, ...diffField(shape, before[field], after[field], names) };
    });
}

/** Nothing, an empty text and an empty list are the same to a reader. */
const isSame = (a: unknown, b: unknown): boolean => sameValue(a, b) || (isEmpty(a) && isEmpty(b));
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function diffField(shape: FieldShape, before: unknown, after: unknown, names: Names) {
  switch (shape.as) {
    case 'text':
    case 'line':
      return { as: 'text', parts: diffText(plainWords(before), plainWords(after)) } as const;
    case 'choice': {
      const [old, now] = [wordsOrNone(shape, before, names), wordsOrNone(shape, after, names)];
      // Something in it has changed that these words do not tell, such as the place of a quotation.
      return { as: 'choice', before: old, after: old === now ? `${now}（細かな変更）` : now } as const;
    }
    case 'list':
      return {
        as: 'list',
        ...diffList(itemsOf(shape, before, names), itemsOf(shape, after, names)),
      } as const;
    default:
      return assertNever(shape);
  }
}

const wordsOrNone = (shape: Extract<FieldShape, { as: 'choice' }>, value: unknown, names: Names): string =>
  value === undefined ? '' : shape.words(value, names);

function itemsOf(
  shape: Extract<FieldShape, { as: 'list' }>,
  value: unknown,
  names: Names,
): readonly ListItem[] {
  return Array.isArray(value) ? value.map((entry: unknown) => shape.item(entry, names)) : [];
}
