/** At most this many terms take part in a search: one bit each in the masks that join them. */
export const MOST_TERMS = 8;

/** One word or phrase of a query. */
export interface QueryTerm {
  /** as typed, with quotation marks and minus */
  readonly token: string;
  /** as typed, without quotation marks and minus */
  readonly text: string;
  /** `text` folded; never empty */
  readonly folded: string;
  /** in quotation marks: only as written, no readings, no other spellings */
  readonly exact: boolean;
  /** with a minus: pieces that hold it are left out */
  readonly negated: boolean;
}

/**
 * What narrows a search beside its words. Values of one filter are alternatives, filters of different
 * names must all hold. Absent and empty filters hold for everything.
 */
export interface SearchFilters {
  /** kinds, by their code or by a part of one of their names */
  readonly kind?: readonly string[];
  readonly cohort?: readonly number[];
  /** fiscal years (April to March) by their western year */
  readonly year?: readonly number[];
  /** whole tags */
  readonly tag?: readonly string[];
  /** speakers, by a part of the name */
  readonly speaker?: readonly string[];
}

/** A query as typed, taken apart. */
export interface Query {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  readonly filters: SearchFilters;
  /** the filters as typed */
  readonly filterTokens: readonly string[];
  /** terms beyond the eighth, as typed: they take no part, and the page should say so */
  readonly ignored: readonly string[];
}
