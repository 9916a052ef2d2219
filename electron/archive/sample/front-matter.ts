export interface Document {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

const BLOCK = /^---\n([\s\S]*?)\n---\n/;
const FIELD = /^([A-Za-z]+): +(\S.*)$/;
const LIST = /^\[(.*)\]$/;

/**
 * A document that opens with `---` lines around flat `key: value` fields; `[a, b]` is a list.
 * @throws when the block or one of its lines has another shape
 */
export function parseFrontMatter(text: string): Document {
  const [block, inside] = BLOCK.exec(text) ?? [];
  if (block === undefined || inside === undefined) throw new Error('no front matter between --- lines');
  const fields = inside.split('\n').map((line) => {
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key === undefined || value === undefined) throw new Error(`not a "key: value" line: ${line}`);
    return [key, fieldValue(value)] as const;
  });
  return { fields: Object.fromEntries(fields), body: text.slice(block.length) };
}

function fieldValue(value: string): string | readonly string[] {
  const inside = LIST.exec(value.trim())?.[1];
  if (inside === undefined) return value.trim();
  return inside
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
