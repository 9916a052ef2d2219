import { readReport } from '../read-report';
import type { ReportReading } from '../report-reading';
import { type Bookmark, declaredHeadings } from './declared-headings';
import type { PageContent } from './page-content';
import { type LinePlace, textOfPages } from './pages-text';

/** A PDF understood. */
export interface PagesReport {
  /** the pages as one text */
  readonly source: string;
  /** for each line of `source` where it stands; undefined for blank lines */
  readonly places: readonly (LinePlace | undefined)[];
  readonly reading: ReportReading;
}

/** Reads a report from a PDF's pages and its outline. Never throws; the time grows with the letters and no faster. */
export function readPagesReport(pages: readonly PageContent[], bookmarks: readonly Bookmark[]): PagesReport {
  const { text, places, looks } = textOfPages(pages);
  const headings = declaredHeadings(pages, bookmarks, { lines: text.split('\n'), places, looks });
  return { source: text, places, reading: readReport(text, { looks, headings }) ?? readReport(text) };
}
