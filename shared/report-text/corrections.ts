import { type Block, blockText, type LineRange } from './block';
import { joinLines } from './lines/join-lines';
import type { Aside } from './report-reading';
import { markOf } from './structure/mark-of';

/** Levels a person can give; Markdown shows six. */
const DEEPEST_LEVEL = 8;
const DEEPEST_ITEM = 6;

/** A body and what was set aside from it, as the reader leaves them. */
export interface Sorted {
  readonly blocks: readonly Block[];
  readonly setAside: readonly Aside[];
}

/** Raises a heading, with the headings under it, or an item by one. What stands outermost stays. */
export function promote(blocks: readonly Block[], index: number): readonly Block[] {
  return moved(blocks, index, -1);
}

/** Lowers a heading, with the headings under it, or an item by one. */
export function demote(blocks: readonly Block[], index: number): readonly Block[] {
  return moved(blocks, index, 1);
}

function moved(blocks: readonly Block[], index: number, by: 1 | -1): readonly Block[] {
  const block = blocks[index];
  if (block?.kind === 'listItem' || block?.kind === 'poll') {
    return replaced(blocks, index, {
      ...block,
      depth: clamp(block.depth + by, 0, DEEPEST_ITEM),
      confidence: 'sure',
    });
  }
  if (block?.kind !== 'heading' || (by < 0 && block.level === 1)) return blocks;
  const after = blocks.slice(index + 1);
  const end = after.findIndex((other) => other.kind === 'heading' && other.level <= block.level);
  const last = end < 0 ? blocks.length : index + 1 + end;
  return blocks.map((other, at) => {
    if (other.kind !== 'heading' || at < index || at >= last) return other;
    const level = clamp(other.level + by, 1, DEEPEST_LEVEL);
    return at === index ? { ...other, level, confidence: 'sure' } : { ...other, level };
  });
}

/** Makes a piece a heading (beside the one above it), a paragraph, or an item. Tables stay tables. */
export function changeKind(
  blocks: readonly Block[],
  index: number,
  kind: 'heading' | 'paragraph' | 'listItem',
): readonly Block[] {
  const block = blocks[index];
  if (!block || block.kind === 'table' || block.kind === kind) return blocks;
  const { lines } = block;
  const text = blockText(block);
  if (kind === 'heading') {
    const above = blocks.slice(0, index).findLast((other) => other.kind === 'heading');
    const level = above?.kind === 'heading' ? above.level : 1;
    return replaced(blocks, index, {
      kind,
      level,
      text: text.replace(/\s+/g, ' '),
      lines,
      confidence: 'sure',
    });
  }
  if (kind === 'paragraph') return replaced(blocks, index, { kind, text, lines, confidence: 'sure' });
  const mark = markOf(text);
  const item = mark && mark.rest !== '' ? { mark: mark.sign, text: mark.rest } : { mark: '', text };
  const before = blocks[index - 1];
  const depth = before?.kind === 'listItem' ? before.depth : 0;
  return replaced(blocks, index, { kind, depth, ...item, lines, confidence: 'sure' });
}

/** Joins a piece with the next one, as a broken line is joined. Tables are left alone. */
export function joinWithNext(blocks: readonly Block[], index: number): readonly Block[] {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !next || block.kind === 'table' || next.kind === 'table') return blocks;
  const glue = block.kind === 'markdown' ? '\n' : '';
  const text = glue === '' ? joinLines(block.text, blockText(next)) : block.text + glue + blockText(next);
  const lines = {
    from: Math.min(block.lines.from, next.lines.from),
    to: Math.max(block.lines.to, next.lines.to),
  };
  return [
    ...blocks.slice(0, index),
    { ...block, text, lines, confidence: 'sure' },
    ...blocks.slice(index + 2),
  ];
}

/** Splits a piece in two before the character at `offset` of its text. What follows a heading becomes a paragraph. */
export function splitAt(blocks: readonly Block[], index: number, offset: number): readonly Block[] {
  const block = blocks[index];
  if (!block || block.kind === 'table') return blocks;
  const [first, second] = [block.text.slice(0, offset).trimEnd(), block.text.slice(offset).trimStart()];
  if (first === '' || second === '') return blocks;
  const [before, after] = splitLines(block.lines, offset / block.text.length);
  return [
    ...blocks.slice(0, index),
    { ...block, text: first, lines: before, confidence: 'sure' },
    secondHalf(block, second, after),
    ...blocks.slice(index + 1),
  ];
}

function secondHalf(block: Exclude<Block, { kind: 'table' }>, text: string, lines: LineRange): Block {
  if (block.kind === 'heading' || block.kind === 'speech')
    return { kind: 'paragraph', text, lines, confidence: 'sure' };
  if (block.kind !== 'poll' && block.kind !== 'listItem')
    return { ...block, text, lines, confidence: 'sure' };
  return { kind: 'listItem', depth: block.depth, mark: block.mark, text, lines, confidence: 'sure' };
}

/** The lines of both halves: where the offset falls in the middle of a line, both have it. */
function splitLines({ from, to }: LineRange, share: number): [LineRange, LineRange] {
  const at = clamp(from + Math.floor((to - from + 1) * share), from, to);
  return [
    { from, to: at },
    { from: at, to },
  ];
}

/** Takes a piece out of the body; it stays among what was set aside. */
export function drop({ blocks, setAside }: Sorted, index: number): Sorted {
  const block = blocks[index];
  if (!block) return { blocks, setAside };
  const aside: Aside = { lines: block.lines, text: blockText(block), reason: 'dropped' };
  return {
    blocks: blocks.filter((_, at) => at !== index),
    setAside: [...setAside, aside].sort((a, b) => a.lines.from - b.lines.from),
  };
}

/** Brings something set aside back into the body, as a paragraph at its place in the source. */
export function restore({ blocks, setAside }: Sorted, index: number): Sorted {
  const aside = setAside[index];
  if (!aside) return { blocks, setAside };
  const block: Block = { kind: 'paragraph', text: aside.text, lines: aside.lines, confidence: 'sure' };
  const at = blocks.findIndex((other) => other.lines.from > aside.lines.from);
  const place = at < 0 ? blocks.length : at;
  return {
    blocks: [...blocks.slice(0, place), block, ...blocks.slice(place)],
    setAside: setAside.filter((_, other) => other !== index),
  };
}

function replaced(blocks: readonly Block[], index: number, block: Block): readonly Block[] {
  return blocks.map((other, at) => (at === index ? block : other));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
