export type InlineRun = {
  readonly text: string /** nothing in it can be Markdown */;
  readonly plain: boolean;
};

/**
 * marked's inline rules are quadratic in places, so a paragraph is read in runs of this many UTF-16 units. Emphasis
 * across the cut is lost, in paragraphs longer than three printed pages.
 */
const MAX_RUN = 4_096;
/** A longer run is safe where little in it can start anything: an inlined image is one long word. */
const MAX_MARKS = 64;

const MARK = /[\\`*_~[\]<>!&{}｛:@|\n]|www\./;
const EVERY_MARK = /[\\`*_~[\]<>!&{}｛:@|\n]|www\./g;

export function* inlineRuns(source: string): Generator<InlineRun> {
  if (!MARK.test(source)) {
    yield { text: source, plain: true };
    return;
  }
  if (source.length <= MAX_RUN || (source.match(EVERY_MARK)?.length ?? 0) <= MAX_MARKS) {
    yield { text: source, plain: false };
    return;
  }
  for (let start = 0; start < source.length; ) {
    const end = runEnd(source, start);
    const text = source.slice(start, end);
    yield { text, plain: !MARK.test(text) };
    start = end;
  }
}

/** Cuts before a newline, so that the next run begins with its line break; never inside a surrogate pair. */
function runEnd(source: string, start: number): number {
  const limit = start + MAX_RUN;
  if (limit >= source.length) return source.length;
  const newline = source.lastIndexOf('\n', limit);
  if (newline > start) return newline;
  const splitsPair = /[\ud800-\udbff]/.test(source.charAt(limit - 1));
  return splitsPair ? limit - 1 : limit;
}
