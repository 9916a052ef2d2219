import { diffText } from '../text-diff/diff-text';
import type { TextPart } from '../text-diff/text-part';
import type { ListItem } from './field-shape';

/** One entry of two lists held side by side. */
export type ListEntry =
  | { readonly what: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly what: 'changed'; readonly parts: readonly TextPart[] };

export interface ListDifference {
  /** in the order of the new list, with what was removed where it stood */
  readonly entries: readonly ListEntry[];
  /** entries that stayed stand in another order */
  readonly isReordered: boolean;
}

/** What came, went and was reworded from one list to another. An entry is known again by its key. */
export function diffList(before: readonly ListItem[], after: readonly ListItem[]): ListDifference {
  const left = withDistinctKeys(before);
  const right = withDistinctKeys(after);
  const old = new Map(left.map((item) => [item.key, item]));
  const kept = new Set(right.filter(({ key }) => old.has(key)).map(({ key }) => key));
  const entries: ListEntry[] = [];
  let next = 0;
  const putRemoved = (until: string | undefined): void => {
    for (; next < left.length; next += 1) {
      const item = left[next];
      if (!item || item.key === until) break;
      if (!kept.has(item.key)) entries.push({ what: 'removed', text: item.text });
    }
    if (until !== undefined) next += 1;
  };
  const order = left.filter(({ key }) => kept.has(key)).map(({ key }) => key);
  const isReordered = order.join('\n') !== [...kept].join('\n');
  for (const item of right) {
    const was = old.get(item.key);
    if (was && !isReordered) putRemoved(item.key);
    if (!was) entries.push({ what: 'added', text: item.text });
    else if (was.text === item.text) entries.push({ what: 'same', text: item.text });
    else entries.push({ what: 'changed', parts: diffText(was.text, item.text) });
  }
  putRemoved(undefined);
  return { entries, isReordered };
}

/** Two entries of one name are two entries. */
function withDistinctKeys(items: readonly ListItem[]): readonly ListItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.key) ?? 0) + 1;
    seen.set(item.key, count);
    return count === 1 ? item : { ...item, key: `${item.key} (${count})` };
  });
}
