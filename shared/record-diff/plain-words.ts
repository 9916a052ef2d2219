/** Any value of a record as words, whatever shape a newer version gave it. */
export function plainWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

/** A field inside a value, where the value is an object and has it. */
export function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;
}

export const wordsOf = (value: unknown, field: string): string => plainWords(fieldOf(value, field));
