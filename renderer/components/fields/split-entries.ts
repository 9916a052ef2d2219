/** What parts one name or tag from the next when several are typed or pasted at once. */
const SEPARATOR = /[、，,;；\t\r\n]+/;

/** Whether a text holds more than the entry being typed. */
export const hasSeparator = (text: string): boolean => SEPARATOR.test(text);

/**
 * The values with the entries of a typed text behind them: 「甲野、乙川」 are two. White space inside a name stays,
 * what is there already is not added twice.
 */
export function withEntries(values: readonly string[], text: string): readonly string[] {
  const added = text
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return [...new Set([...values, ...added])];
}
