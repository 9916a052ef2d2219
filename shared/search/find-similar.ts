import type { CandidateSource } from './candidate-source';
import { combineTerms } from './combine-terms';
import { FacetCounter } from './facet-counter';
import { findTerm } from './find-term';
import { type ForgivenTerm, forgiveTerm } from './forgive-term';
import type { Needle } from './needle';
import { parseQuery } from './parse-query';
import { byRelevance, presentGroup } from './present-groups';
import type { Query } from './query';
import { excludedUnits, narrow, runSearch, type SearchGround } from './search-engine';
import type { SearchOptions } from './search-index';
import type { SearchGroup } from './search-results';
import type { TermHits } from './term-hits';
import type { UnitStore } from './unit-store';

/** With so many records found as typed, nobody needs what is merely similar. */
const ENOUGH = 5;
/** Units compared letter by letter for one needle, those with the rarest pieces first. */
const MOST_COMPARED = 200;
const LIMIT = 20;

/**
 * The second phase: records that hold every term only when mistakes are forgiven. O(200 × their length) for
 * each term and stream, beside a first phase to know what was found already.
 */
export function runSimilarSearch(
  ground: SearchGround,
  query: Query | string,
  options: SearchOptions,
): readonly SearchGroup[] {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const strict = runSearch(ground, parsed, { ...options, limit: ENOUGH });
  if (strict.total >= ENOUGH) return [];
  const { store, source, lexicon } = ground;
  const terms = parsed.terms.filter((term) => !term.negated).map((term) => forgiveTerm(term, lexicon));
  if (!terms.some(({ similar }) => similar.length > 0)) return [];
  const hits = terms.map((term) => hitsOf(term, source, store));
  const found = combineTerms(hits, excludedUnits(ground, parsed), store);
  const known = new Set(strict.groups.map((group) => group.recordId));
  const records = narrow(ground, found, parsed, options, new FacetCounter()).filter(
    ({ recordId }) => !known.has(recordId),
  );
  const needles = terms.map((term) => [...term.strict, ...term.similar]);
  return records
    .sort(byRelevance)
    .slice(0, options.limit ?? LIMIT)
    .map((record) => presentGroup(record, needles, store));
}

function hitsOf({ strict, similar }: ForgivenTerm, source: CandidateSource, store: UnitStore): TermHits {
  return findTerm([...strict, ...similar], narrowed(source, new Set(similar)), store);
}

/** For similar needles: units that hold any of the pieces, the rarest piece first, and not too many. */
function narrowed(source: CandidateSource, similar: ReadonlySet<Needle>): CandidateSource {
  return {
    candidates: (needle) => {
      if (!similar.has(needle)) return source.candidates(needle);
      const lists = needle.pieces.map((piece) => [...source.candidates({ ...needle, pieces: [piece] })]);
      const compared = new Set<number>();
      for (const list of lists.sort((a, b) => a.length - b.length)) {
        for (const ordinal of list) {
          if (compared.size === MOST_COMPARED) return compared;
          compared.add(ordinal);
        }
      }
      return compared;
    },
  };
}
