const HEADING = /^## +(.+)$/;

/** The parts of an exported body by their `##` headings; what stands before the first one is ''. */
export function bodySections(body: string, titles: readonly string[]): ReadonlyMap<string, string> {
  const sections = new Map<string, string[]>();
  let open = '';
  for (const line of body.split('\n')) {
    const title = HEADING.exec(line)?.[1]?.trim();
    if (title !== undefined && titles.includes(title) && !sections.has(title)) {
      open = title;
      sections.set(open, []);
      continue;
    }
    const lines = sections.get(open) ?? [];
    lines.push(line);
    sections.set(open, lines);
  }
  return new Map([...sections].map(([title, lines]) => [title, lines.join('\n').trim()]));
}

/** The items of a list, their further lines with them. */
export function listItems(text: string | undefined): string[] {
  const items: string[] = [];
  for (const line of (text ?? '').split('\n')) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else if (items.length > 0) items[items.length - 1] += `\n${line.replace(/^ {2}/, '')}`;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** The body without the `- 名前：値` lines the export puts first. */
export function withoutFactLines(body: string, names: readonly string[]): string {
  const lines = body.split('\n');
  const isFact = (line: string): boolean => names.some((name) => line.startsWith(`- ${name}：`));
  const first = lines.findIndex((line) => !isFact(line));
  return lines
    .slice(first < 0 ? lines.length : first)
    .join('\n')
    .trim();
}

/** 言葉 and its notes of `言葉（補足、補足）`, as the export joins them; a note may hold brackets of its own. */
export function wordsAndNotes(text: string): { readonly words: string; readonly notes: readonly string[] } {
  const at = text.endsWith('）') ? openingOf(text) : -1;
  if (at < 0) return { words: text, notes: [] };
  return { words: text.slice(0, at), notes: text.slice(at + 1, -1).split('、') };
}

/** Where the bracket opens that closes at the end; -1 where none does. */
function openingOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === '）') depth += 1;
    if (text[at] === '（') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
