import type { CandidateSource } from './candidate-source';
import { combineTerms } from './combine-terms';
import { expandTerm } from './expand-term';
import { FacetCounter } from './facet-counter';
import { findAllTerms } from './find-term';
import { forgivingNeedles } from './forgive-term';
import type { Needle } from './needle';
import { parseQuery } from './parse-query';
import { presentGroup } from './present-groups';
import type { Query } from './query';
import { excludedUnits, findRecords, narrow, type SearchGround } from './search-engine';
import type { SearchOptions } from './search-index';
import type { SearchGroup } from './search-results';
import type { UnitStore } from './unit-store';

/** With so many records found as typed, nobody needs what is merely similar. */
export const ENOUGH_FOUND = 5;
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
  const strict = findRecords(ground, parsed, { ...options, limit: ENOUGH_FOUND });
  if (strict.total >= ENOUGH_FOUND) return [];
  const { store, source, lexicon } = ground;
  const wanted = parsed.terms.filter((term) => !term.negated);
  const forgiving = wanted.map((term) => forgivingNeedles(term, lexicon));
  if (forgiving.every((needles) => needles.length === 0)) return [];
  const terms = wanted.map((term, at) => expandTerm(term, lexicon).with(() => forgiving[at] ?? []));
  const compared = narrowed(source, store);
  const hits = findAllTerms(terms, compared, store);
  if (!hits) return [];
  const found = combineTerms(hits, excludedUnits(ground, parsed), store);
  const known = new Set(strict.records.map((record) => record.recordId));
  const limit = options.limit ?? LIMIT;
  return narrow(ground, found, parsed, options, new FacetCounter())
    .best(limit + known.size, 'relevance')
    .filter(({ recordId }) => !known.has(recordId))
    .slice(0, limit)
    .map((record) => presentGroup(record, terms, store));
}

/** For needles of which one piece is enough: units that hold any, the rarest piece first, and not too many. */
function narrowed(source: CandidateSource, store: UnitStore): CandidateSource {
  const holds = (ordinal: number, { stream }: Needle, piece: string): boolean => {
    const prepared = store.at(ordinal);
    const text = stream === 'surface' ? prepared?.surface : prepared?.reading?.kana;
    return text?.includes(piece) ?? false;
  };
  return {
    candidates: (needle) => {
      if (!needle.isAnyPiece) return source.candidates(needle);
      // A source may propose too much, new units all of them: only what holds the piece counts against the limit.
      const lists = needle.pieces.map((piece) =>
        [...source.candidates({ ...needle, pieces: [piece] })].filter((unit) => holds(unit, needle, piece)),
      );
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
