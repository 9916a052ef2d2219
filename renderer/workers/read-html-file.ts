import { parse } from 'parse5';
import { htmlBlocks } from '#shared/report-text/rich/html-blocks';
import { readRichReport } from '#shared/report-text/rich/read-rich-report';
import type { DocumentAnswer, DocumentSource } from './document-messages';
import { textOf } from './read-text-file';

/** An HTML file understood. Its tree is only read: nothing in it runs, loads or is shown. */
export function readHtmlFile(source: DocumentSource): DocumentAnswer {
  const decoded = textOf(source);
  if (decoded === undefined) return { type: 'refused', reason: 'binary' };
  return {
    type: 'read',
    report: {
      kind: 'html',
      certain: decoded.certain,
      images: [],
      ...readRichReport(htmlBlocks(parse(decoded.text))),
      ...(decoded.encoding === undefined ? {} : { encoding: decoded.encoding }),
    },
  };
}
