import { attribute, type HtmlNode, SILENT, textBelow } from './html-tree';
import { wordsOf } from './inline-words';
import type { RichBlock, Words } from './rich-block';

const HEADING = /^h([1-6])$/;
const BLOCKS: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 img'.split(
    ' ',
  ),
);
/** Deeper than people nest; below it only the text is taken. */
const MAX_DEPTH = 120;
const MAX_LIST_DEPTH = 6;

interface Place {
  readonly depth: number;
  /** lists around, from 0; undefined outside of lists */
  readonly list: number | undefined;
  /** of an ordered list: the number of its next item */
  readonly mark: string;
}

/** The pieces of an HTML tree in order. Scripts, styles and everything that loads is passed over; text never is. */
export function htmlBlocks(root: HtmlNode): RichBlock[] {
  const blocks: RichBlock[] = [];
  collect(root, { depth: 0, list: undefined, mark: '' }, blocks);
  return blocks;
}

function collect(node: HtmlNode, place: Place, blocks: RichBlock[]): void {
  if (SILENT.has(node.nodeName)) return;
  if (place.depth > MAX_DEPTH) {
    pushWords(blocks, [{ nodeName: '#text', value: textBelow(node) }], place, '');
    return;
  }
  const heading = HEADING.exec(node.nodeName)?.[1];
  if (heading !== undefined) {
    const words = wordsOf(node.childNodes ?? []);
    if (words.plain !== '') blocks.push({ kind: 'heading', level: Number(heading), words: oneLine(words) });
    for (const image of imagesBelow(node)) blocks.push(image);
    return;
  }
  if (node.nodeName === 'table') collectTable(node, place, blocks);
  else if (node.nodeName === 'img') blocks.push(imageBlock(node));
  else if (node.nodeName === 'ol' || node.nodeName === 'ul') collectList(node, place, blocks);
  else if (node.nodeName === 'pre') collectLines(node, blocks);
  else collectChildren(node, place, blocks);
}

/** Inline nodes between blocks are a paragraph of their own. */
function collectChildren(node: HtmlNode, place: Place, blocks: RichBlock[]): void {
  const style = attribute(node, 'class') ?? '';
  let inline: HtmlNode[] = [];
  let isFirst = true;
  const close = (): void => {
    if (inline.length > 0) pushWords(blocks, inline, isFirst ? place : { ...place, mark: '' }, style);
    if (inline.some((one) => wordsOf([one]).plain !== '')) isFirst = false;
    inline = [];
  };
  for (const child of node.childNodes ?? []) {
    if (BLOCKS.has(child.nodeName) || hasBlock(child)) {
      close();
      collect(child, { ...place, depth: place.depth + 1 }, blocks);
    } else {
      inline.push(child);
    }
  }
  close();
  if (node.nodeName === 'p' && (node.childNodes ?? []).every((child) => wordsOf([child]).plain === ''))
    blocks.push({ kind: 'blank' });
}

const hasBlock = (node: HtmlNode): boolean =>
  (node.childNodes ?? []).some((child) => BLOCKS.has(child.nodeName)) && !SILENT.has(node.nodeName);

/** `style`: the class that the Word reader gives lines of a table of contents, and paragraphs in large letters. */
function pushWords(blocks: RichBlock[], nodes: readonly HtmlNode[], place: Place, style: string): void {
  const words = wordsOf(nodes);
  if (words.plain === '') return;
  const size = Number(/^size-(\d{3})$/.exec(style)?.[1] ?? 100) / 100;
  if (style === 'toc') blocks.push({ kind: 'contents', words });
  else if (place.list !== undefined)
    blocks.push({ kind: 'item', depth: place.list, mark: place.mark, words: oneLine(words) });
  else blocks.push({ kind: 'paragraph', words, isStrong: isStrong(nodes), ...(size > 1 ? { size } : {}) });
}

const isStrong = (nodes: readonly HtmlNode[]): boolean =>
  nodes.every(
    (node) =>
      node.nodeName === 'strong' ||
      node.nodeName === 'b' ||
      (node.value !== undefined && node.value.trim() === ''),
  );

function collectList(node: HtmlNode, place: Place, blocks: RichBlock[]): void {
  const list = place.list === undefined ? 0 : Math.min(MAX_LIST_DEPTH, place.list + 1);
  let number = Number(attribute(node, 'start') ?? 1) || 1;
  for (const child of node.childNodes ?? []) {
    const isItem = child.nodeName === 'li';
    const mark = node.nodeName === 'ol' && isItem ? `${number}.` : '・';
    collect(child, { depth: place.depth + 1, list, mark: isItem ? mark : '' }, blocks);
    if (isItem) number += 1;
  }
}

function collectLines(node: HtmlNode, blocks: RichBlock[]): void {
  for (const line of textBelow(node).split(/\r\n|\r|\n/)) {
    const words = wordsOf([{ nodeName: '#text', value: line }]);
    blocks.push(words.plain === '' ? { kind: 'blank' } : { kind: 'paragraph', words, isStrong: false });
  }
}

/** A table of one column is a box around text: its pieces stand for themselves. */
function collectTable(node: HtmlNode, place: Place, blocks: RichBlock[]): void {
  const rows = rowsOf(node);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width <= 1) {
    for (const cell of rows.flat()) collectChildren(cell, { ...place, depth: place.depth + 1 }, blocks);
    return;
  }
  const cells = rows.map((row) => row.flatMap(spannedWords));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const empty: Words = { plain: '', markdown: '' };
  blocks.push({
    kind: 'table',
    rows: cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => empty)]),
  });
  for (const image of imagesBelow(node)) blocks.push(image);
}

const MAX_SPAN = 50;

function spannedWords(cell: HtmlNode): Words[] {
  const span = Math.min(MAX_SPAN, Math.max(1, Number(attribute(cell, 'colspan') ?? 1) || 1));
  const inner: RichBlock[] = [];
  collectChildren(cell, { depth: 0, list: undefined, mark: '' }, inner);
  const words = inner.flatMap((block) => ('words' in block ? [markedWords(block)] : []));
  const joined = {
    plain: words.map((one) => one.plain).join(' '),
    markdown: words.map((one) => one.markdown).join(' '),
  };
  const empty: Words = { plain: '', markdown: '' };
  return [oneLine(joined), ...Array.from({ length: span - 1 }, () => empty)];
}

function markedWords(block: Extract<RichBlock, { words: Words }>): Words {
  if (block.kind !== 'item' || block.mark === '') return block.words;
  return { plain: block.mark + block.words.plain, markdown: block.mark + block.words.markdown };
}

/** The cells of a table's own rows; a table inside a cell belongs to the cell. */
function rowsOf(table: HtmlNode): (readonly HtmlNode[])[] {
  return (table.childNodes ?? []).flatMap((child) => {
    if (child.nodeName === 'tr')
      return [(child.childNodes ?? []).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')];
    return ['thead', 'tbody', 'tfoot'].includes(child.nodeName) ? rowsOf(child) : [];
  });
}

function imageBlock(node: HtmlNode): RichBlock {
  const number = /^import-image:(\d{1,6})$/.exec(attribute(node, 'src') ?? '')?.[1];
  return {
    kind: 'image',
    image: number === undefined ? undefined : Number(number),
    alt: (attribute(node, 'alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
  };
}

function imagesBelow(node: HtmlNode): RichBlock[] {
  const images: RichBlock[] = [];
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === 'img') images.push(imageBlock(next));
    for (const child of [...(next.childNodes ?? [])].reverse()) open.push(child);
  }
  return images;
}

const oneLine = ({ plain, markdown }: Words): Words => ({
  plain: plain.replace(/\s*\n\s*/g, ' '),
  markdown: markdown.replace(/\s*\n\s*/g, ' '),
});
