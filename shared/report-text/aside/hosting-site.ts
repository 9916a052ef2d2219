import type { SourceLine } from '../lines/source-line';

/** What pages of document-sharing sites put above the text they show. */
const CHROME =
  /^(?:\.{3}|…|by\s+\S.{0,30}|on|post on|views?|view|report|comments?|description|transcript(?:ion)?|download|downloads|share|embed(?: size.*)?|category:.*|categories|documents?|upload(?:ed)?(?: by.*)?|others|citation preview|advertisement|save this pdf as:?|size: px|start display at page:?|width|height|copyright.*|report this link|no category|[0-9,]{1,7})$/i;
const LAST_OF_CHROME = /^(?:transcript(?:ion)?|citation preview)$/i;
const HEAD_LINES = 60;
const MIN_CHROME = 3;

/** Ids of a sharing site's own words before the document; empty when the text came from none. */
export function hostingSiteLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const head = lines.slice(0, HEAD_LINES);
  const end = head.findIndex((line) => LAST_OF_CHROME.test(line.text));
  if (end < 0) return new Set();
  const before = head.slice(0, end + 1);
  if (before.filter((line) => CHROME.test(line.text)).length < MIN_CHROME) return new Set();
  const site = new Set(before.map((line) => line.id));
  const after = head[end + 1];
  // the site's title for the document stands once more below, mostly cut short
  if (after && before.some((line) => line.text === after.text)) site.add(after.id);
  return site;
}
