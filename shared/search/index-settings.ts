import type { KindNames } from './filter-units';
import { Lexicon, type LexiconWord } from './lexicon';
import type { WordKnowledge } from './prepared-unit';
import { type ReadingEntry, ReadingList } from './reading-list';

/** What an index is told beside its units; all of it may be absent. */
export interface IndexSettings {
  /** the words people type after 種別: for each kind */
  readonly kindNames?: KindNames;
  /** the users' own readings */
  readonly readingList?: readonly ReadingEntry[];
  /** words and readings that ship with the program */
  readonly lexicon?: readonly LexiconWord[];
  /** names the dictionary behind `lexicon` and the analyser; an index kept with another one is not read back */
  readonly dictionaryVersion?: string;
}

/** Words younger than the analyser's dictionary, which is of 2007. */
const NEWER_WORDS: readonly ReadingEntry[] = [
  { surface: '令和', reading: 'れいわ' },
  { surface: '婚活', reading: 'こんかつ' },
  { surface: '終活', reading: 'しゅうかつ' },
  { surface: '働き方改革', reading: 'はたらきかたかいかく' },
  { surface: '見える化', reading: 'みえるか' },
];

/** The word knowledge an index starts with: shipped words and the users' own. */
export function wordKnowledge(settings: IndexSettings): WordKnowledge {
  const lexicon = new Lexicon();
  const own = withNewerWords(settings.readingList ?? []);
  for (const { surface, reading } of own) lexicon.add(surface, reading);
  for (const word of settings.lexicon ?? []) lexicon.addFolded(word);
  return { lexicon, readingList: new ReadingList(own) };
}

/** The users' own words before the program's: the first of two that are written alike wins. */
export function withNewerWords(own: readonly ReadingEntry[]): readonly ReadingEntry[] {
  return [...own, ...NEWER_WORDS];
}

/** Entries that stand in one of two lists only: the words whose readings an exchange of the lists changes. */
export function changedEntries(
  before: readonly ReadingEntry[],
  after: readonly ReadingEntry[],
): readonly ReadingEntry[] {
  const key = ({ surface, reading }: ReadingEntry): string => JSON.stringify([surface, reading]);
  const [old, young] = [new Set(before.map(key)), new Set(after.map(key))];
  return [
    ...before.filter((entry) => !young.has(key(entry))),
    ...after.filter((entry) => !old.has(key(entry))),
  ];
}
