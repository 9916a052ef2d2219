import { expandTerm } from './expand-term';
import { Lexicon } from './lexicon';
import { markUnit } from './mark-unit';
import { parseQuery } from './parse-query';
import { prepareUnit } from './prepared-unit';
import type { Query } from './query';
import { ReadingList } from './reading-list';
import type { TextRange } from './text-range';
import type { EncodedReadings } from './word-readings';

/**
 * Where a text that is open holds the terms of a query, for marking and for next and previous hit:
 * UTF-16 offsets, sorted, none overlapping. Hits by ear need the text's readings; an index that knows them
 * marks whole records (`SearchIndex.marks`). O(length × ways to write the terms).
 */
export function highlightRanges(
  query: Query | string,
  text: string,
  readings?: EncodedReadings,
): readonly TextRange[] {
  const { terms } = typeof query === 'string' ? parseQuery(query) : query;
  const knowledge = { lexicon: new Lexicon(), readingList: new ReadingList([]) };
  const unit = { id: '', recordId: '', kind: '', title: '', text, tags: [] };
  const prepared = prepareUnit(
    readings === undefined ? unit : { ...unit, readings: { title: '', text: readings } },
    knowledge,
  );
  const wanted = terms.filter((term) => !term.negated).map((term) => expandTerm(term, knowledge.lexicon));
  return markUnit(prepared, wanted, prepared.surface.length).textRanges;
}
