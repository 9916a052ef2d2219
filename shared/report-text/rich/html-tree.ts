/**
 * What is read of an HTML tree: names, attributes, texts. parse5's nodes have this shape
 * (https://parse5.js.org), so the tree needs no DOM and nothing in it can run or load.
 */
export interface HtmlNode {
  /** lower case; `#text` and `#comment` for what is no element */
  readonly nodeName: string;
  /** of a text */
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

export function attribute(node: HtmlNode, name: string): string | undefined {
  return node.attrs?.find((one) => one.name === name)?.value;
}

/** All text below a node, read without recursion: a stranger's tree may be as deep as it is long. */
export function textBelow(node: HtmlNode): string {
  const parts: string[] = [];
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === '#text') parts.push(next.value ?? '');
    else if (!SILENT.has(next.nodeName))
      for (const child of [...(next.childNodes ?? [])].reverse()) open.push(child);
  }
  return parts.join('');
}

/** Elements whose text is none of the document's. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'head',
  'select',
  'datalist',
  '#comment',
  '#documentType',
]);
