import type { TextRange } from './text-range';

/** A stretch of a unit's text, fit to be shown in one or two lines. */
export interface Snippet {
  /** line breaks are spaces; `…` stands where the text goes on */
  readonly text: string;
  /** what to mark, as offsets into `text` of the snippet */
  readonly ranges: readonly TextRange[];
}

/** One unit that was found. */
export interface SearchHit {
  readonly unitId: string;
  /** of the unit */
  readonly title: string;
  /** where in the record the unit stands, outermost first */
  readonly headingPath: readonly string[];
  readonly score: number;
  /** what to mark in the unit's title */
  readonly titleRanges: readonly TextRange[];
  /** what to mark in the unit's text; the first is where to jump to */
  readonly textRanges: readonly TextRange[];
  readonly snippet: Snippet;
  /** why it was found when the words alone do not show it, for example よみ「たいわ」 */
  readonly why?: string;
}

/** The hits of one record, best first. */
export interface SearchGroup {
  readonly recordId: string;
  readonly score: number;
  /** the best few; `hitCount` tells how many there are */
  readonly hits: readonly SearchHit[];
  readonly hitCount: number;
}

export interface FacetCount<Value> {
  readonly value: Value;
  /** records that would be left if this value were chosen */
  readonly count: number;
}

/**
 * Counts for narrowing a result. Each list is counted under the filters of the other lists only, so that
 * a chosen value can be exchanged for another one.
 */
export interface SearchFacets {
  readonly kind: readonly FacetCount<string>[];
  readonly cohort: readonly FacetCount<number>[];
  /** fiscal years by their western year */
  readonly year: readonly FacetCount<number>[];
  readonly tag: readonly FacetCount<string>[];
  readonly speaker: readonly FacetCount<string>[];
}

export interface SearchResults extends SearchSummary {
  /** at most `limit`, in the order asked for */
  readonly groups: readonly SearchGroup[];
}

/** Results in two steps: what fits on a screen, and what is below it. */
export interface StagedResults extends SearchSummary {
  readonly first: readonly SearchGroup[];
  /** made when it is asked for the first time */
  readonly rest: () => readonly SearchGroup[];
}

interface SearchSummary {
  /** all records found, shown or not */
  readonly total: number;
  readonly facets: SearchFacets;
}
