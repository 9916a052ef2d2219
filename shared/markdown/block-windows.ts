import type { Token } from 'marked';
import type { ArchiveLexer, PendingInline } from './archive-lexer';

/** Blocks that stand next to one another, from `start` to `end` of the text. */
export type BlockWindow = {
  readonly tokens: readonly Token[];
  /** their inline text, still to be read */
  readonly pending: readonly PendingInline[];
  readonly start: number;
  readonly end: number;
};

const WINDOW = 16_384;
/** A single block longer than this is cut; the rest is read as a block of its own. */
const MAX_WINDOW = 65_536;

/**
 * Reads `text` (LF line ends) window by window, so that neither the cost of a step nor the length of what is drawn
 * at once depends on the length of the whole. A block at the edge of a window might go on behind it: it is left to
 * the next window, which begins with it.
 */
export function* blockWindows(text: string, lexer: ArchiveLexer): Generator<BlockWindow> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const limit = windowEnd(text, start, size);
    const { tokens, pending } = lexer.readBlocks(text.slice(start, limit));
    const settled = limit === text.length ? tokens.length : tokens.findLastIndex((token) => token.type !== 'space');
    if (settled <= 0 && size < MAX_WINDOW) {
      size *= 2;
      continue;
    }
    const taken = settled <= 0 ? tokens : tokens.slice(0, settled);
    const end = settled <= 0 ? limit : start + taken.reduce((length, token) => length + token.raw.length, 0);
    yield { tokens: taken, pending, start, end };
    start = end;
    size = WINDOW;
  }
}

/**
 * As blockWindows, for readers of inline text: a link or footnote may be defined behind its use, so a text that
 * defines any is first read to its end. Each undefined is a moment to pause.
 */
export function* windowsWithDefinitions(text: string, lexer: ArchiveLexer): Generator<BlockWindow | undefined> {
  if (!text.includes(']:')) {
    yield* blockWindows(text, lexer);
    return;
  }
  const windows: BlockWindow[] = [];
  for (const window of blockWindows(text, lexer)) {
    windows.push(window);
    yield undefined;
  }
  yield* windows;
}

/** Where to cut: after a blank line if there is one, else before a line set out to the margin, else after any line. */
function windowEnd(text: string, start: number, size: number): number {
  const limit = start + size;
  if (limit >= text.length) return text.length;
  const slice = text.slice(start + (size >> 1), limit);
  const offset = start + (size >> 1);
  const blank = slice.lastIndexOf('\n\n');
  if (blank !== -1) return offset + blank + 2;
  for (let at = slice.lastIndexOf('\n'); at > 0; at = slice.lastIndexOf('\n', at - 1)) {
    if (/[^ \t\u3000]/.test(slice.charAt(at + 1))) return offset + at + 1;
  }
  const newline = slice.lastIndexOf('\n');
  if (newline !== -1) return offset + newline + 1;
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
