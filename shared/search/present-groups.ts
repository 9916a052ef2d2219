import type { ScoredUnit } from './combine-terms';
import { markUnit } from './mark-unit';
import type { PreparedUnit } from './prepared-unit';
import type { SearchGroup, SearchHit } from './search-results';
import { snippetOf } from './snippet';
import type { TermNeedles } from './term-needles';
import type { UnitStore } from './unit-store';

/** Hits shown of one record; the page offers the document itself for the rest. */
const MOST_HITS = 3;
/** What each further hit of a record adds to its best one. */
const FURTHER_HIT = 0.03;

/** A record found, before anything is made for the screen. */
export interface FoundRecord {
  readonly recordId: string;
  readonly score: number;
  /** newest event date among its hits, `''` when there is none */
  readonly date: string;
  /** in no order: most records are never shown */
  readonly units: readonly ScoredUnit[];
}

/**
 * Gathers the units that pass by record. `passes` is asked record by record. A list for each record threads
 * through the found units, as in `heads` [2 – 4] and `next` [– – 0 – 1]: no record needs an array of its own.
 * O(n + records).
 */
export function groupByRecord(
  found: readonly ScoredUnit[],
  store: UnitStore,
  passes: (prepared: PreparedUnit, record: number) => boolean,
): FoundRecord[] {
  const heads = new Int32Array(store.recordCount).fill(-1);
  const next = new Int32Array(found.length);
  for (let at = found.length - 1; at >= 0; at--) {
    const record = found[at]?.record ?? 0;
    next[at] = heads[record] ?? -1;
    heads[record] = at;
  }
  const records: FoundRecord[] = [];
  for (let record = 0; record < heads.length; record++) {
    const units: ScoredUnit[] = [];
    for (let at = heads[record] ?? -1; at >= 0; at = next[at] ?? -1) {
      const scored = found[at];
      const prepared = scored && store.at(scored.ordinal);
      if (scored && prepared && passes(prepared, record)) units.push(scored);
    }
    if (units.length > 0) records.push(toRecord(units, store));
  }
  return records;
}

/** Best first; ties keep the order in which the records were added. */
export function byRelevance(a: FoundRecord, b: FoundRecord): number {
  return b.score - a.score;
}

/** Newest first, undated last, then by relevance. A partial date comes before the days it includes. */
export function byDate(a: FoundRecord, b: FoundRecord): number {
  if (a.date === b.date) return byRelevance(a, b);
  return a.date < b.date ? 1 : -1;
}

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

function toRecord(units: readonly ScoredUnit[], store: UnitStore): FoundRecord {
  let best = units[0];
  let date = '';
  for (const scored of units) {
    if (best === undefined || scored.score > best.score) best = scored;
    const own = store.at(scored.ordinal)?.unit.date;
    if (own !== undefined && own > date) date = own;
  }
  const recordId = best === undefined ? '' : (store.at(best.ordinal)?.unit.recordId ?? '');
  const score = (best?.score ?? 0) * (1 + FURTHER_HIT * Math.log2(units.length));
  return { recordId, score, date, units };
}
