/**
 * A copy of JSON data with every string in it passed through `change`, keys included; data that does not change is
 * handed back as it is. Fields this version does not know are reached too, so nothing hides in them.
 */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  // The shape of JSON data is kept, only the characters of its strings change, so T stays T.
  return changed(value, change) as T;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, change));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [change(key), changed(item, change)] as const);
  const same = after.every(([key, item], at) => key === before[at]?.[0] && item === before[at]?.[1]);
  return same ? value : Object.fromEntries(after);
}

/** Every string in JSON data, keys left out. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* stringsIn(item);
  }
}
