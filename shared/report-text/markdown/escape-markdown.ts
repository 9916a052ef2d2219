const ACTIVE = /\\|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,30};)|\{(?=[^{}|\n]{1,40}\|[^{}\n]{1,40}\})/g;
const PAIRED = ['`', '*', '~'];
const EDGE_UNDERSCORE = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const LINE_START = /^(?:(\d{1,9})([.)])(?=\s|$)|([#+>|=-]))/;

/** Text as the words they are: nothing in it becomes Markdown. */
export function escapeMarkdown(text: string): string {
  const inline = escapeInline(text);
  return inline.replace(LINE_START, (_, digits?: string, dot?: string, sign?: string) =>
    sign === undefined ? `${digits ?? ''}\\${dot ?? ''}` : `\\${sign}`,
  );
}

/** As escapeMarkdown, for text that does not begin its line. Signs that act in pairs alone are left when single. */
export function escapeInline(text: string): string {
  let escaped = text.replace(ACTIVE, '\\$&').replace(EDGE_UNDERSCORE, '\\_');
  for (const sign of PAIRED)
    if (escaped.indexOf(sign) !== escaped.lastIndexOf(sign)) escaped = escaped.replaceAll(sign, `\\${sign}`);
  return escaped.includes(']') ? escaped.replaceAll('[', '\\[') : escaped;
}

/** For a cell of a table: bars too, and no line ends. */
export function escapeCell(text: string): string {
  return escapeInline(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}
