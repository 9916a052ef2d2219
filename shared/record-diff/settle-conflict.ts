import type { RecordKind } from '../model/record';
import { sameValue } from '../model/same-value';
import type { Content } from './content';
import { canJoin, joinValues } from './join-values';
import { fieldsOfBoth } from './named-field';

/** What is to become of one field that two people have written differently. */
export type FieldChoice =
  | { readonly keep: 'mine' | 'theirs' | 'both' }
  | { readonly keep: 'edited'; readonly text: string };

export type Choices = Readonly<Record<string, FieldChoice>>;

/**
 * What to propose for a field: whoever alone has changed it since both began is right; where both have, both stay if
 * they can, else mine.
 *
 * @param base what both began from, where that is known
 */
export function proposeChoice(
  kind: RecordKind,
  field: string,
  mine: Content,
  theirs: Content,
  base: Content | undefined,
): FieldChoice {
  if (base && sameValue(base[field], mine[field])) return { keep: 'theirs' };
  if (base && sameValue(base[field], theirs[field])) return { keep: 'mine' };
  return { keep: canJoin(kind, field, mine[field], theirs[field]) ? 'both' : 'mine' };
}

/** The record that the choices make; a field nobody chose for is mine. */
export function settleConflict(kind: RecordKind, mine: Content, theirs: Content, choices: Choices): Content {
  const settled: Record<string, unknown> = { ...mine };
  for (const field of fieldsOfBoth(kind, mine, theirs)) {
    const value = chosen(kind, field, mine, theirs, choices[field] ?? { keep: 'mine' });
    if (value === undefined) delete settled[field];
    else settled[field] = value;
  }
  return settled;
}

function chosen(
  kind: RecordKind,
  field: string,
  mine: Content,
  theirs: Content,
  choice: FieldChoice,
): unknown {
  switch (choice.keep) {
    case 'mine':
      return mine[field];
    case 'theirs':
      return theirs[field];
    case 'both':
      return joinValues(kind, field, mine[field], theirs[field]);
    case 'edited':
      // An optional line that was emptied is no line.
      return choice.text === '' && (mine[field] === undefined || theirs[field] === undefined)
        ? undefined
        : choice.text;
  }
}
