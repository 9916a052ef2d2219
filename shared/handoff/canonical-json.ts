/** JSON with the keys of every object in code unit order, so that equal data is equal text. */
export function canonicalJson(value: unknown, indent = 0): string {
  return `${JSON.stringify(sorted(value), undefined, indent)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
