/**
 * The first `count` items in the given order, sorted; the order of equal ones is kept. A sorted buffer takes the
 * few items that get in: for thousands of records and a page of twenty that is one comparison for most.
 * O(n + entries × count).
 */
export function topOf<Item>(
  items: readonly Item[],
  count: number,
  order: (a: Item, b: Item) => number,
): Item[] {
  const top: Item[] = [];
  for (const item of items) {
    const last = top[top.length - 1];
    if (top.length >= count && (last === undefined || order(item, last) >= 0)) continue;
    let at = top.length;
    for (let before = top[at - 1]; before !== undefined && order(item, before) < 0; before = top[at - 1])
      at--;
    top.splice(at, 0, item);
    if (top.length > count) top.pop();
  }
  return top;
}
