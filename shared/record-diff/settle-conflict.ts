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

/**
 * The record that the choices make; a field nobody chose for is mine.
 *
 * @param base what both began from, where that is known
 */
export function settleConflict(
  kind: RecordKind,
  mine: Content,
  theirs: Content,
  choices: Choices,
  base?: Content,
): Content {
  const settled: Record<string, unknown> = { ...mine };
  for (const field of fieldsOfBoth(kind, mine, theirs)) {
    const choice = choices[field] ?? { keep: 'mine' };
    const both = (): unknown => joinValues(kind, field, mine[field], theirs[field], base?.[field]);
    const value = chosen(choice, mine[field], theirs[field], both);
    if (value === undefined) delete settled[field];
    else settled[field] = value;
  }
  return settled;
}

function chosen(choice: FieldChoice, mine: unknown, theirs: unknown, both: () => unknown): unknown {
  switch (choice.keep) {
    case 'mine':
      return mine;
    case 'theirs':
      return theirs;
    case 'both':
      return both();
    case 'edited':
      // An optional line that was emptied is no line.
      return choice.text === '' && (mine === undefined || theirs === undefined) ? undefined : choice.text;
  }
}
