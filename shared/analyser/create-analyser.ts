import type { AnalysedWord, Analyser } from './analysed-word';
import { Lattice } from './lattice';
import type { WordDictionary } from './word-dictionary';

/** Stands for a word that is in no dictionary. */
const UNKNOWN = -1;
/** Words never reach over these, so a sentence may end there. */
const SENTENCE = /[^、。]*[、。]?/gu;
/** Text without any sentence end (tables, lists) is cut here: a lattice of its whole length would only cost memory. */
const LONGEST_SENTENCE = 400;

/**
 * A morphological analyser: cuts Japanese into the words of a dictionary, the cheapest way (lattice.ts), and says how
 * they are read. What no dictionary word covers becomes a word by its class of letters: a run of katakana or Latin
 * letters, a single kanji. O(length × longest word).
 */
export function createAnalyser(dictionary: WordDictionary): Analyser {
  const lattice = new Lattice(dictionary.connections, dictionary.connectionSize);
  return (text) => {
    const words: AnalysedWord[] = [];
    for (const [sentence] of text.matchAll(SENTENCE)) {
      for (let at = 0; at < sentence.length; ) {
        const end = wholeCharacter(sentence, Math.min(sentence.length, at + LONGEST_SENTENCE));
        readSentence(sentence.slice(at, end), dictionary, lattice, words);
        at = end;
      }
    }
    return words;
  };
}

function readSentence(
  sentence: string,
  dictionary: WordDictionary,
  lattice: Lattice,
  words: AnalysedWord[],
): void {
  lattice.begin(sentence.length);
  for (let start = 0; start < sentence.length; start++) {
    if (!lattice.isReached(start)) continue;
    const isKnown = addKnown(sentence, start, dictionary, lattice);
    addUnknown(sentence, start, isKnown, dictionary, lattice);
  }
  const found: AnalysedWord[] = [];
  let end = sentence.length;
  lattice.walkBack(sentence.length, (start, entry) => {
    const reading = entry === UNKNOWN ? '' : dictionary.readingOf(entry);
    const surface = sentence.slice(start, end);
    found.push(reading === '' ? { surface } : { surface, reading });
    end = start;
  });
  for (let at = found.length - 1; at >= 0; at--) {
    const word = found[at];
    if (word) words.push(word);
  }
}

function addKnown(sentence: string, start: number, dictionary: WordDictionary, lattice: Lattice): boolean {
  const { trie, left, right, cost } = dictionary;
  let isKnown = false;
  let node = trie.firstNode(sentence.charCodeAt(start));
  for (let end = start + 1; node !== 0; end++) {
    const last = trie.firstEntry(node + 1);
    for (let entry = trie.firstEntry(node); entry < last; entry++) {
      lattice.add(start, end, left[entry] ?? 0, right[entry] ?? 0, cost[entry] ?? 0, entry);
      isKnown = true;
    }
    node = end < sentence.length ? trie.nextNode(node, sentence.charCodeAt(end)) : 0;
  }
  return isKnown;
}

function addUnknown(
  sentence: string,
  start: number,
  isKnown: boolean,
  { classOf, classes }: WordDictionary,
  lattice: Lattice,
): void {
  const letterClass = classOf[sentence.charCodeAt(start)] ?? 0;
  const own = classes[letterClass];
  if (!own || (isKnown && !own.isAlwaysTried)) return;
  let end = wholeCharacter(sentence, start + 1);
  if (own.isGrouped) {
    while (end < sentence.length && classOf[sentence.charCodeAt(end)] === letterClass) end++;
  }
  for (const { left, right, cost } of own.entries) lattice.add(start, end, left, right, cost, UNKNOWN);
}

/** One further where `at` would part a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
