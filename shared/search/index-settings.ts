import type { KindNames } from './filter-units';
import { Lexicon, type LexiconWord } from './lexicon';
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

/** Names all words an index was built with: another dictionary or reading list makes it another index. */
export function wordsName({ dictionaryVersion, readingList }: IndexSettings): string {
  return JSON.stringify([
    dictionaryVersion ?? '',
    (readingList ?? []).map(({ surface, reading }) => [surface, reading]),
  ]);
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
export function wordKnowledge(settings: IndexSettings): {
  readonly lexicon: Lexicon;
  readonly readingList: ReadingList;
} {
  const lexicon = new Lexicon();
  const own = [...(settings.readingList ?? []), ...NEWER_WORDS];
  for (const { surface, reading } of own) lexicon.add(surface, reading);
  for (const word of settings.lexicon ?? []) lexicon.addFolded(word);
  return { lexicon, readingList: new ReadingList(own) };
}
