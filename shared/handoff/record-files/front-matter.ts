type Value = string | number | readonly string[] | undefined;

/** A YAML 1.2 block between `---` lines; entries without a value are left out. */
export function frontMatter(entries: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function yaml(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`;
}

/**
 * A JSON string is a YAML double-quoted scalar (https://yaml.org/spec/1.2.2/#double-quoted-style) once the characters
 * that YAML does not print or takes for line ends are escaped.
 */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
