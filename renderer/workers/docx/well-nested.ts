/** A tag, a comment, a stretch of characters or an instruction, whole. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s<>/="'&?!]+)(?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>)/y;

/** Characters no XML holds: where they stand something else was. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Whether every tag of an XML text is whole and closed in its order (https://www.w3.org/TR/xml/#sec-well-formed). The
 * parser passes over those that are not, and over the words between them.
 */
export function isWellNested(xml: string): boolean {
  if (FORBIDDEN.test(xml)) return false;
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', MARKUP.lastIndex)) {
    MARKUP.lastIndex = at;
    const [markup, closes, name, isEmpty] = MARKUP.exec(xml) ?? [];
    if (markup === undefined) return false;
    if (name === undefined || isEmpty === '/') continue;
    if (closes !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
