import { parse } from 'parse5';
import { MAX_TEXT } from '#shared/model/fields';
import { htmlBlocks } from '#shared/report-text/rich/html-blocks';
import { readRichReport } from '#shared/report-text/rich/read-rich-report';
import type { DocumentAnswer, DocumentSource } from './document-messages';
import { textOf } from './read-text-file';

/** Words of the longest text among four times as many of markup. */
const MAX_LENGTH = 4 * MAX_TEXT;
/** Each becomes a node of half a kilobyte; a yearly report saved by Word has some ten thousands. */
const MAX_TAGS = 300_000;

function hasMoreTags(text: string): boolean {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0 && tags <= MAX_TAGS; at = text.indexOf('<', at + 1)) tags += 1;
  return tags > MAX_TAGS;
}

/** An HTML file understood. Its tree is only read: nothing in it runs, loads or is shown. */
export function readHtmlFile(source: DocumentSource): DocumentAnswer {
  const decoded = textOf(source);
  if (decoded === undefined) return { type: 'refused', reason: 'binary' };
  if (decoded.text.length > MAX_LENGTH || hasMoreTags(decoded.text))
    return { type: 'refused', reason: 'tooLarge' };
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
