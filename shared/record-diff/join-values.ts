import { assertNever } from '../model/assert-never';
import type { RecordKind } from '../model/record';
import { sameValue } from '../model/same-value';
import { mergeTexts } from '../text-diff/merge-texts';
import type { FieldShape } from './field-shape';
import { namedField } from './named-field';
import { fieldOf, plainWords } from './plain-words';

const NO_NAMES = { record: (id: string): string => id };

/** Whether two versions of a field can stand side by side in one record; of a date or a status only one can. */
export function canJoin(kind: RecordKind, field: string, mine: unknown, theirs: unknown): boolean {
  return namedField(kind, field, mine ?? theirs).shape.as !== 'choice';
}

/** Whether a field is words that a person may put together by hand. */
export function isWords(kind: RecordKind, field: string, mine: unknown, theirs: unknown): boolean {
  const { as } = namedField(kind, field, mine ?? theirs).shape;
  return as === 'text' || as === 'line';
}

/**
 * Both versions of a field in one, no word of either lost: texts one below the other, lines with a stroke between
 * them, lists put together. Where there is room for one only, mine.
 *
 * @param base what both began from; with it a text takes the changes of both where they are
 */
export function joinValues(
  kind: RecordKind,
  field: string,
  mine: unknown,
  theirs: unknown,
  base?: unknown,
): unknown {
  if (mine === undefined) return theirs;
  if (theirs === undefined) return mine;
  const { shape } = namedField(kind, field, mine);
  switch (shape.as) {
    case 'text':
      return typeof base === 'string'
        ? mergeTexts(base, plainWords(mine), plainWords(theirs))
        : joinTexts(plainWords(mine), plainWords(theirs), '\n\n');
    case 'line':
      return joinTexts(plainWords(mine), plainWords(theirs), '／');
    case 'choice':
      return mine;
    case 'list':
      return Array.isArray(mine) && Array.isArray(theirs) ? joinLists(shape, mine, theirs) : mine;
    default:
      return assertNever(shape);
  }
}

/** A text that holds the other one already is both. */
function joinTexts(mine: string, theirs: string, between: string): string {
  if (mine.includes(theirs.trim())) return mine;
  if (theirs.includes(mine.trim())) return theirs;
  return `${mine.trimEnd()}${between}${theirs}`;
}

function joinLists(
  shape: Extract<FieldShape, { as: 'list' }>,
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const key = (entry: unknown): string => shape.item(entry, NO_NAMES).key;
  const own = new Map(mine.map((entry) => [key(entry), entry]));
  const joined = mine.map((entry): unknown => {
    const other = theirs.find((one) => key(one) === key(entry));
    return other === undefined ? entry : joinEntries(entry, other);
  });
  const others = theirs.flatMap((entry): readonly unknown[] => {
    const same = own.get(key(entry));
    if (same === undefined) return [entry];
    return isJoined(same, entry) ? [] : [withIdOfItsOwn(entry)];
  });
  return [...joined, ...others];
}

/** An entry of words keeps both wordings in one; any other stands twice when it differs. */
const isJoined = (mine: unknown, theirs: unknown): boolean =>
  sameValue(mine, theirs) ||
  (typeof fieldOf(mine, 'text') === 'string' && fieldOf(theirs, 'id') !== undefined);

function joinEntries(mine: unknown, theirs: unknown): unknown {
  if (sameValue(mine, theirs) || !isJoined(mine, theirs)) return mine;
  const text = joinTexts(plainWords(fieldOf(mine, 'text')), plainWords(fieldOf(theirs, 'text')), '／');
  return typeof mine === 'object' ? { ...mine, text } : mine;
}

function withIdOfItsOwn(entry: unknown): unknown {
  const id = fieldOf(entry, 'id');
  return typeof entry === 'object' && typeof id === 'string'
    ? { ...entry, id: `${id.slice(0, 60)}-2` }
    : entry;
}
