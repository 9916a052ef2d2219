/** A box on a page in points (1/72 inch), from the page's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Letters one PDF operator sets in a row. */
export interface PageRun {
  readonly text: string;
  /** left end, points from the page's left; of a vertical run the column's middle */
  readonly x: number;
  /** baseline, points from the page's top; of a vertical run its upper end */
  readonly y: number;
  /** how far it reaches to the right, or, when vertical, downwards */
  readonly length: number;
  /** points */
  readonly size: number;
  /** tells the fonts of a document apart; one typeface may be cut into several */
  readonly font: string;
  readonly isVertical: boolean;
}

/** One page of a PDF as its words and their places. */
export interface PageContent {
  /** points */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PageRun[];
  /** what the file itself calls headings of this page */
  readonly headings?: readonly TaggedHeading[];
}

/** A heading as a tagged PDF tells it. */
export interface TaggedHeading {
  /** from 1 */
  readonly level: number;
  readonly title: string;
}

/** A line of a page, in reading order. */
export interface PageLine {
  readonly text: string;
  readonly box: Box;
  /** of most of its letters, points */
  readonly size: number;
  /** of its Japanese letters; of all where it has none */
  readonly fonts: readonly string[];
  /** characters it stands in from the text's edge */
  readonly indent: number;
  /** from the line before to this one, in points; undefined where another column or the page begins */
  readonly advance: number | undefined;
}
