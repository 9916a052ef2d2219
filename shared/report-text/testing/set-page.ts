import type { PageContent, PageRun } from '../pages/page-content';

interface SetLine {
  readonly text: string;
  /** points */
  readonly x: number;
  /** baseline, points from the top */
  readonly y: number;
  readonly size?: number;
  readonly font?: string;
}

/** A page of A4 in points with each line as one run of full-width letters, as a PDF sets them. */
export function setPage(lines: readonly SetLine[]): PageContent {
  return {
    width: 595,
    height: 842,
    runs: lines.map(({ text, x, y, size = 10, font = 'mincho' }): PageRun => {
      const length = [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? size / 2 : size), 0);
      return { text, x, y, length, size, font, isVertical: false };
    }),
  };
}

/** Text set in a column of so many letters: full lines, one below the other. */
export function setColumn(text: string, x: number, top: number, letters: number, leading = 16): SetLine[] {
  const lines: SetLine[] = [];
  for (let at = 0; at < text.length; at += letters)
    lines.push({ text: text.slice(at, at + letters), x, y: top + lines.length * leading });
  return lines;
}
