import { type Block, blockText } from './block';
import type { Aside } from './report-reading';

/** A body as it is being corrected: what stands in it and what was left out. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly setAside: readonly Aside[];
}

/** The outermost and the deepest heading there can be. */
const DEEPEST = 5;

/** Gives a heading another level; anything else stays as it is. */
export function withLevel(body: Body, index: number, level: number): Body {
  return changed(body, index, (block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(DEEPEST, Math.max(1, level)), confidence: 'sure' } : block,
  );
}

/** Makes a piece a heading, one level below the heading it stands under. */
export function toHeading(body: Body, index: number): Body {
  const above = body.blocks.slice(0, index).findLast((block) => block.kind === 'heading');
  const level = Math.min(DEEPEST, above ? above.level + 1 : 1);
  return changed(body, index, (block) => ({
    kind: 'heading',
    level,
    text: blockText(block),
    lines: block.lines,
    confidence: 'sure',
  }));
}

export function toParagraph(body: Body, index: number): Body {
  return changed(body, index, (block) => ({
    kind: 'paragraph',
    text: blockText(block),
    lines: block.lines,
    confidence: 'sure',
  }));
}

export function toListItem(body: Body, index: number): Body {
  return changed(body, index, (block) => ({
    kind: 'listItem',
    depth: 0,
    mark: '',
    text: blockText(block),
    lines: block.lines,
    confidence: 'sure',
  }));
}

/** Whether a piece and the next can become one: both are words, not tables. */
export function canJoinNext(body: Body, index: number): boolean {
  const block = body.blocks[index];
  const next = body.blocks[index + 1];
  return block !== undefined && next !== undefined && block.kind !== 'table' && next.kind !== 'table';
}

/** Makes a piece and the next one: what the next is called is lost, its words are not. */
export function joinNext(body: Body, index: number): Body {
  const next = body.blocks[index + 1];
  if (!next || !canJoinNext(body, index)) return body;
  const joined = changed(body, index, (block) =>
    block.kind === 'table'
      ? block
      : {
          ...block,
          text: join(block.text, blockText(next)),
          lines: { from: Math.min(block.lines.from, next.lines.from), to: Math.max(block.lines.to, next.lines.to) },
          confidence: 'sure',
        },
  );
  return { ...joined, blocks: joined.blocks.toSpliced(index + 1, 1) };
}

/** Takes a piece out of the body; it can be restored. */
export function drop(body: Body, index: number): Body {
  const block = body.blocks[index];
  if (!block) return body;
  const aside: Aside = { lines: block.lines, text: blockText(block), reason: 'dropped' };
  return {
    blocks: body.blocks.toSpliced(index, 1),
    setAside: [...body.setAside, aside].sort((a, b) => a.lines.from - b.lines.from),
  };
}

/** Puts what was left out back as a paragraph, where its lines belong. */
export function restore(body: Body, asideIndex: number): Body {
  const aside = body.setAside[asideIndex];
  if (!aside) return body;
  const block: Block = { kind: 'paragraph', text: aside.text, lines: aside.lines, confidence: 'sure' };
  const at = body.blocks.findIndex((other) => other.lines.from > aside.lines.from);
  return {
    blocks: body.blocks.toSpliced(at === -1 ? body.blocks.length : at, 0, block),
    setAside: body.setAside.toSpliced(asideIndex, 1),
  };
}

function changed(body: Body, index: number, change: (block: Block) => Block): Body {
  const block = body.blocks[index];
  return block ? { ...body, blocks: body.blocks.with(index, change(block)) } : body;
}

const LATIN_EDGE = /[A-Za-z0-9]$/;

function join(first: string, second: string): string {
  return LATIN_EDGE.test(first) && /^[A-Za-z0-9]/.test(second) ? `${first} ${second}` : first + second;
}
