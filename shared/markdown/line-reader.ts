export type SourceLine = {
  readonly text: string;
  readonly start: number /** past the newline */;
  readonly end: number;
};

/** The line of `source` that starts at `start`. */
export function lineAt(source: string, start: number): SourceLine {
  const newline = source.indexOf('\n', start);
  return newline === -1
    ? { text: source.slice(start), start, end: source.length }
    : { text: source.slice(start, newline), start, end: newline + 1 };
}

/** The lines of `source`, one at a time: a block is read to its end and no further. */
export function* linesOf(source: string): Generator<SourceLine> {
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at);
    yield line;
    at = line.end;
  }
}

export const isBlank = (line: string): boolean => !/[^ \t]/.test(line);
