import type { KindNames } from './filter-units';
import { Lexicon } from './lexicon';
import { type ReadingEntry, ReadingList } from './reading-list';

/** What an index is told beside its units; all of it may be absent. */
export interface IndexSettings {
  /** the words people type after 種別: for each kind */
  readonly kindNames?: KindNames;
  /** the users' own readings */
  readonly readingList?: readonly ReadingEntry[];
  /** words and readings that ship with the program */
  readonly lexicon?: readonly ReadingEntry[];
}

/** The word knowledge an index starts with: shipped words and the users' own. */
export function wordKnowledge(settings: IndexSettings): { readonly lexicon: Lexicon; readonly readingList: ReadingList } {
  const lexicon = new Lexicon();
  const own = settings.readingList ?? [];
  for (const { surface, reading } of [...own, ...(settings.lexicon ?? [])]) lexicon.add(surface, reading);
  return { lexicon, readingList: new ReadingList(own) };
}
