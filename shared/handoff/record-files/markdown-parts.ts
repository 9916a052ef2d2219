/** `- 名前：値` for each fact that is known. */
export function facts(entries: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(entries)
    .flatMap(([name, value]) => (value ? [`- ${name}：${value}`] : []))
    .join('\n');
}

/** A second-level heading with its content; nothing when there is no content. */
export function section(heading: string, content: string): string {
  return content.trim() === '' ? '' : `## ${heading}\n\n${content}`;
}

/** A list, one item per text; further lines of a text are indented so that they stay inside their item. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.trim().replace(/\n/g, '\n  ')}`).join('\n');
}

export function quote(text: string): string {
  return text.replace(/^/gm, '> ');
}

/** 言葉（補足、補足） with the notes that are there. */
export function withNotes(words: string, notes: readonly (string | undefined)[]): string {
  const known = notes.filter((note) => note !== undefined && note !== '');
  return known.length === 0 ? words : `${words}（${known.join('、')}）`;
}
