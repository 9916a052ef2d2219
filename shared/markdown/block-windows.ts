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

const WINDOW = 4_096;
/** A single block longer than this is cut; the rest is read as a block of its own. */
const MAX_WINDOW = 8_192;
/** A table without its head and a program without its fence say something else, so these may be longer. */
const MAX_WHOLE_WINDOW = 65_536;
const WHOLE: ReadonlySet<string> = new Set(['table', 'code']);

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
    const settled =
      limit === text.length ? tokens.length : tokens.findLastIndex((token) => token.type !== 'space');
    const longest = WHOLE.has(tokens.at(settled)?.type ?? '') ? MAX_WHOLE_WINDOW : MAX_WINDOW;
    if (settled <= 0 && size < longest) {
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
 * defines any is first read to its end, each window being shown to `onRead`. Each undefined is a moment to pause.
 */
export function* windowsWithDefinitions(
  text: string,
  lexer: ArchiveLexer,
  onRead: (window: BlockWindow) => void,
): Generator<BlockWindow | undefined> {
  if (!text.includes(']:')) {
    yield* blockWindows(text, lexer);
    return;
  }
  const windows: BlockWindow[] = [];
  for (const window of blockWindows(text, lexer)) {
    onRead(window);
    windows.push(window);
    yield undefined;
  }
  yield* windows;
}

/** Where to cut: before a line at the margin that follows a blank one, else before any at the margin, else anywhere. */
function windowEnd(text: string, start: number, size: number): number {
  const limit = start + size;
  if (limit >= text.length) return text.length;
  const earliest = start + (size >> 1);
  let atMargin = -1;
  let newline = text.lastIndexOf('\n', limit - 1);
  const lastNewline = newline;
  for (; newline >= earliest; newline = text.lastIndexOf('\n', newline - 1)) {
    if (!/[^\s]/.test(text.charAt(newline + 1))) continue;
    if (text.charAt(newline - 1) === '\n') return newline + 1;
    if (atMargin === -1) atMargin = newline + 1;
  }
  if (atMargin !== -1) return atMargin;
  if (lastNewline >= earliest) return lastNewline + 1;
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
