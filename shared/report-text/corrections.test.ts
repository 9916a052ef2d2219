import { describe, expect, test } from 'vitest';
import type { Block } from './block';
import { type Body, drop, joinNext, restore, toHeading, toListItem, toParagraph, withLevel } from './corrections';

const lines = (from: number) => ({ from, to: from });
const heading = (level: number, text: string, from: number): Block => ({
  kind: 'heading',
  level,
  text,
  lines: lines(from),
  confidence: 'guess',
});
const paragraph = (text: string, from: number): Block => ({
  kind: 'paragraph',
  text,
  lines: lines(from),
  confidence: 'likely',
});
const body = (...blocks: readonly Block[]): Body => ({ blocks, setAside: [] });

describe('correcting a piece', () => {
  test('a heading goes up and down, never out of its range', () => {
    const start = body(heading(1, 'はじめに', 1));
    expect(withLevel(start, 0, 2).blocks[0]).toMatchObject({ level: 2, confidence: 'sure' });
    expect(withLevel(start, 0, 0).blocks[0]).toMatchObject({ level: 1 });
    expect(withLevel(start, 0, 9).blocks[0]).toMatchObject({ level: 5 });
  });

  test('a paragraph made a heading stands below the one above it', () => {
    const start = body(heading(2, '活動', 1), paragraph('第１回研究会', 2));
    expect(toHeading(start, 1).blocks[1]).toMatchObject({ kind: 'heading', level: 3, text: '第１回研究会' });
  });

  test('a list item keeps its mark when it becomes a paragraph', () => {
    const item: Block = { kind: 'listItem', depth: 1, mark: '①', text: '窓口', lines: lines(3), confidence: 'sure' };
    expect(toParagraph(body(item), 0).blocks[0]).toMatchObject({ kind: 'paragraph', text: '① 窓口' });
    expect(toListItem(body(paragraph('窓口', 1)), 0).blocks[0]).toMatchObject({ kind: 'listItem', text: '窓口' });
  });

  test('two pieces become one, words and lines of both', () => {
    const joined = joinNext(body(paragraph('雪か', 1), paragraph('きの話', 2)), 0);
    expect(joined.blocks).toEqual([
      { kind: 'paragraph', text: '雪かきの話', lines: { from: 1, to: 2 }, confidence: 'sure' },
    ]);
    expect(joinNext(body(paragraph('ZOOM', 1), paragraph('meeting', 2)), 0).blocks[0]).toMatchObject({
      text: 'ZOOM meeting',
    });
  });

  test('what is dropped can be put back where it was', () => {
    const start = body(paragraph('一', 1), paragraph('二', 2), paragraph('三', 3));
    const dropped = drop(start, 1);
    expect(dropped.blocks).toHaveLength(2);
    expect(restore(dropped, 0).blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '一',
      '二',
      '三',
    ]);
  });
});
