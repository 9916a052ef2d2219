import type { ReactNode } from 'react';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface HighlightedTextProps {
  readonly text: string;
  /** sorted and disjoint, UTF-16 offsets into the text */
  readonly ranges: readonly Range[];
}

/** Text with its hits marked. */
export function HighlightedText({ text, ranges }: HighlightedTextProps) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
