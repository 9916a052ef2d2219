import type { FoundRecord } from './found-records';
import { markUnit } from './mark-unit';
import type { PreparedUnit } from './prepared-unit';
import type { SearchGroup, SearchHit } from './search-results';
import { snippetOf } from './snippet';
import type { TermNeedles } from './term-needles';
import type { UnitStore } from './unit-store';

/** Hits shown of one record; the page offers the document itself for the rest. */
const MOST_HITS = 3;

/** Marks and snippets, made only for records on screen: this is where the originals are read. */
export function presentGroup(
  record: FoundRecord,
  terms: readonly TermNeedles[],
  store: UnitStore,
): SearchGroup {
  const best = [...record.units].sort((a, b) => b.score - a.score).slice(0, MOST_HITS);
  const hits = best.flatMap((scored) => {
    const prepared = store.at(scored.ordinal);
    return prepared ? [presentHit(prepared, scored.score, terms, store.meanLength)] : [];
  });
  return { recordId: record.recordId, score: record.score, hits, hitCount: record.units.length };
}

function presentHit(
  prepared: PreparedUnit,
  score: number,
  terms: readonly TermNeedles[],
  meanLength: number,
): SearchHit {
  const marks = markUnit(prepared, terms, meanLength);
  const { title, headingPath = [], text } = prepared.unit;
  return { ...marks, title, headingPath, score, snippet: snippetOf(text, marks.textRanges) };
}
