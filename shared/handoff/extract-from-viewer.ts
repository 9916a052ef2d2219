import type { Result } from '../contract/result';
import { DATA_ELEMENT_CLOSE, DATA_ELEMENT_OPEN } from './data-element';
import { packageFailure } from './package-failure';
import { parseViewerData, type ViewerData } from './viewer-data';

/**
 * Takes the data back out of a viewer file. Data holds no `<`, so the element ends at the next one. A page with two
 * data elements is refused: the browser would show the first while we might read the second.
 */
export function extractFromViewer(html: string): Result<ViewerData> {
  const found: string[] = [];
  for (let at = html.indexOf(DATA_ELEMENT_OPEN); at !== -1; at = html.indexOf(DATA_ELEMENT_OPEN, at + 1)) {
    const start = at + DATA_ELEMENT_OPEN.length;
    const end = html.indexOf('<', start);
    if (end !== -1 && html.startsWith(DATA_ELEMENT_CLOSE, end)) found.push(html.slice(start, end));
  }
  const [only, ...others] = found;
  if (only === undefined) return packageFailure('not_a_package', '');
  if (others.length > 0) return packageFailure('suspicious', '記録の入れ物が2つ以上あります');
  if (only.trim() === '') return packageFailure('not_a_package', '記録の入っていない閲覧用ファイルです');
  return parseViewerData(only);
}
