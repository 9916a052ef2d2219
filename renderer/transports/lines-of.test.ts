import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of';

/** A stream that arrives in the given pieces of bytes. */
function arriving(...pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('linesOf', () => {
  it.each([
    ['one line in one piece', [bytes('一\n')], ['一']],
    ['two lines in one piece', [bytes('一\n二\n')], ['一', '二']],
    ['a line over two pieces', [bytes('ハミ'), bytes('ダシ\n')], ['ハミダシ']],
    ['a character cut in two', [bytes('帖\n').slice(0, 2), bytes('帖\n').slice(2)], ['帖']],
    ['empty lines', [bytes('\n\n')], ['', '']],
    ['a torn last line', [bytes('一\n{"type":"arch')], ['一']],
    ['nothing', [], []],
  ])('reads %s', async (_name, pieces, lines) => {
    expect(await all(arriving(...pieces))).toEqual(lines);
  });

  it('lets go of the stream when the reader stops', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes('一\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _line of linesOf(endless)) break;
    expect(cancelled).toBe(true);
  });
});
