import type { PostingIndex } from './posting-index';
import type { Query } from './query';
import type { SearchOptions } from './search-index';
import type { StagedResults } from './search-results';

/** Some of twenty records each: a few megabytes at most. */
const MOST_ANSWERS = 150;

/**
 * The answers to the last queries, as long as the index holds what it held then: whoever takes a letter back, or begins
 * with a letter that was asked for in an idle moment, waits for nothing. O(1) for a query that was asked before.
 */
export class RecentAnswers {
  private readonly answers = new Map<string, StagedResults>();
  private index: PostingIndex | undefined;
  private changes = 0;

  /** @param first groups that are made at once */
  constructor(private readonly first: number) {}

  /** As `index.searchInStages`; `text` is what the query was parsed from. */
  search(index: PostingIndex, text: string, query: Query, options: SearchOptions = {}): StagedResults {
    if (index !== this.index || index.changes !== this.changes) this.answers.clear();
    this.index = index;
    this.changes = index.changes;
    const key = JSON.stringify([text, options]);
    const results = this.answers.get(key) ?? index.searchInStages(query, this.first, options);
    // A map gives back what was put in first: the one asked for longest ago goes.
    this.answers.delete(key);
    this.answers.set(key, results);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_ANSWERS && oldest !== undefined) this.answers.delete(oldest);
    return results;
  }
}
