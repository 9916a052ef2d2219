/**
 * A text without what differs between a Markdown source, its plain text and its drawn text: white space, invisible
 * characters, and the marks that are drawn as something else. `offsets[i]` is where unit i stood.
 */
export type BareText = { readonly text: string; readonly offsets: Uint32Array };

const DROPPED = /[\s\u200b-\u200d\u2060\ufeff*_~`#>|\\[\]{}・•‣◦-]+/g;

export function bareText(text: string): BareText {
  const parts: string[] = [];
  const offsets = new Uint32Array(text.length);
  let length = 0;
  let at = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(at, end));
    for (; at < end; at += 1) offsets[length++] = at;
  };
  for (const dropped of text.matchAll(DROPPED)) {
    keep(dropped.index);
    at = dropped.index + dropped[0].length;
  }
  keep(text.length);
  return { text: parts.join(''), offsets };
}
