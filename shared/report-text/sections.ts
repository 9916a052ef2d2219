import type { Block, HeadingBlock } from './block';

/** A heading with what stands under it, deeper headings included; the first may have none. */
export interface Section {
  readonly heading: HeadingBlock | undefined;
  /** headings above, outermost first, this one excluded */
  readonly above: readonly string[];
  /** the blocks under the heading, deeper headings included */
  readonly blocks: readonly Block[];
  /** index of the first of `blocks` in the whole */
  readonly start: number;
}

/** Every heading's section, in order; what stands before the first heading is a section without one. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const open: HeadingBlock[] = [];
  const ends = endsOf(blocks);
  if (blocks[0]?.kind !== 'heading') {
    const end = blocks.findIndex((block) => block.kind === 'heading');
    sections.push({
      heading: undefined,
      above: [],
      blocks: end < 0 ? blocks : blocks.slice(0, end),
      start: 0,
    });
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    sections.push({
      heading: block,
      above: open.map((heading) => heading.text),
      blocks: blocks.slice(index + 1, ends[index]),
      start: index + 1,
    });
    open.push(block);
  }
  return sections;
}

/** The blocks of a section up to its first deeper heading. */
export function ownBlocks(section: Section): readonly Block[] {
  const end = section.blocks.findIndex((block) => block.kind === 'heading');
  return end < 0 ? section.blocks : section.blocks.slice(0, end);
}

/** The headings above every block, outermost first. */
export function headingPaths(blocks: readonly Block[]): (readonly string[])[] {
  let open: readonly HeadingBlock[] = [];
  let path: readonly string[] = [];
  return blocks.map((block) => {
    const own = path;
    if (block.kind !== 'heading') return own;
    open = [...open.filter((heading) => heading.level < block.level), block];
    path = open.map((heading) => heading.text);
    return path.slice(0, -1);
  });
}

function endsOf(blocks: readonly Block[]): number[] {
  const ends = blocks.map(() => blocks.length);
  const open: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const above = blocks[last];
      if (above?.kind !== 'heading' || above.level < block.level) break;
      ends[last] = index;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}
