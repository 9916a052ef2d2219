/** What a Markdown file says about itself before its text. */
export interface FrontMatter {
  /** values by their keys, in lower case; a list where one was given */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  /** how many lines it takes, its two rules included */
  readonly lineCount: number;
}

const MAX_LINES = 200;
const FIELD = /^([A-Za-z_\u3041-\u9fff][\w\-\u3041-\u9fffー]{0,40})\s*[:：]\s*(.*)$/;
const ITEM = /^\s*-\s+(.+)$/;

/** Reads flat YAML between two lines of `---`: texts, quoted texts and lists. Undefined where a text has none. */
export function frontMatterOf(lines: readonly string[]): FrontMatter | undefined {
  if (lines[0]?.trim() !== '---') return undefined;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return undefined;
  const fields = new Map<string, string | readonly string[]>();
  let key: string | undefined;
  for (const line of lines.slice(1, end + 1)) {
    const item = ITEM.exec(line)?.[1];
    const field = FIELD.exec(line);
    if (item !== undefined && key !== undefined) {
      const values = fields.get(key);
      fields.set(key, [...(Array.isArray(values) ? (values as readonly string[]) : []), unquoted(item)]);
    } else if (field?.[1] !== undefined) {
      key = field[1].toLowerCase();
      fields.set(key, fieldValue(field[2] ?? ''));
    }
  }
  return fields.size === 0 ? undefined : { fields, lineCount: end + 2 };
}

function fieldValue(text: string): string | readonly string[] {
  const list = /^\[(.*)\]\s*$/.exec(text.trim())?.[1];
  return list === undefined
    ? unquoted(text)
    : list
        .split(',')
        .map(unquoted)
        .filter((value) => value !== '');
}

function unquoted(text: string): string {
  const plain = text.trim();
  return /^"(.*)"$/.exec(plain)?.[1] ?? /^'(.*)'$/.exec(plain)?.[1] ?? plain.replace(/\s+#.*$/, '');
}
