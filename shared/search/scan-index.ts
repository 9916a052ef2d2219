import { OpenText } from './find-in-text';
import { runSimilarSearch } from './find-similar';
import { type IndexSettings, wordKnowledge } from './index-settings';
import type { WordKnowledge } from './prepared-unit';
import type { Query } from './query';
import { runSearch, type SearchGround } from './search-engine';
import type { SearchIndex, SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit } from './search-unit';
import type { TextRange } from './text-range';
import { UnitStore } from './unit-store';

/**
 * The plain engine: looks through every folded unit. Needs nothing but the texts, so it answers from the
 * first moment on. O(letters of the archive) for each way to write a term.
 */
export class ScanIndex implements SearchIndex {
  private readonly ground: SearchGround;
  private readonly knowledge: WordKnowledge;

  constructor(settings: IndexSettings = {}) {
    const knowledge = wordKnowledge(settings);
    this.knowledge = knowledge;
    const store = new UnitStore(knowledge);
    this.ground = {
      store,
      source: { candidates: () => Array.from({ length: store.size }, (_, ordinal) => ordinal) },
      lexicon: knowledge.lexicon,
      kindNames: settings.kindNames ?? {},
    };
  }

  add(units: readonly SearchUnit[]): void {
    for (const unit of units) this.ground.store.add(unit);
  }

  remove(recordId: string): void {
    this.ground.store.removeRecord(recordId);
  }

  search(query: Query | string, options: SearchOptions = {}): SearchResults {
    return runSearch(this.ground, query, options);
  }

  searchSimilar(query: Query | string, options: SearchOptions = {}): readonly SearchGroup[] {
    return runSimilarSearch(this.ground, query, options);
  }

  find(query: Query | string, recordId: string, text: string): readonly TextRange[] {
    return new OpenText(text, this.ground.store.unitsOf(recordId), this.knowledge).find(query);
  }
}
