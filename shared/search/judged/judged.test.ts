import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../parse-lexicon';
import { PostingIndex } from '../posting-index';
import type { ReadingEntry } from '../reading-list';
import type { UnitReadings } from '../search-unit';

interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly expect: readonly string[];
  readonly match: 'all' | 'any';
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const corpus: readonly { id: string; title: string; body: string }[] = JSON.parse(read('corpus.json'));
const readings: Readonly<Record<string, UnitReadings>> = JSON.parse(read('readings.json'));
const readingList: readonly ReadingEntry[] = JSON.parse(read('reading-list.json'));
const lexicon = parseLexicon(read('../../../resources/dictionaries/kanji-readings.txt'));

const index = new PostingIndex({ lexicon, readingList });
index.add(
  corpus.map(({ id, title, body }) => {
    const own = readings[id];
    return {
      id,
      recordId: id,
      kind: 'report',
      title,
      text: body,
      tags: [],
      ...(own ? { readings: own } : {}),
    };
  }),
);
while (index.settle(1));

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');
const texts = corpus.map(({ id, title, body }) => ({ id, text: plain(title + body) }));

function recallAt5({ query, expect: strings, match }: Judged): number {
  const wanted = strings.map(plain);
  const relevant = texts.filter(({ text }) =>
    match === 'all'
      ? wanted.every((part) => text.includes(part))
      : wanted.some((part) => text.includes(part)),
  );
  const found = [...index.search(query).groups, ...index.searchSimilar(query)]
    .slice(0, 5)
    .map((group) => group.recordId);
  return relevant.filter(({ id }) => found.includes(id)).length / Math.min(5, relevant.length);
}

const ALL_KINDS = {
  partial: 1,
  phrase: 1,
  kana: 1,
  romaji: 1,
  typing: 1,
  width: 1,
  typo: 1,
  okurigana: 1,
  date: 1,
  and: 1,
  name: 1,
  ortho: 1,
  number: 1,
  homophone: 1,
  ime: 1,
  particle: 1,
};

/**
 * What search reaches on this corpus, by kind; a change that falls below has made search worse. The first set was
 * looked at while search was made, the second one never is: it is only measured.
 */
const SETS = [
  ['tuned on', 'queries.json', ALL_KINDS],
  ['never tuned on', 'queries-untouched.json', { ...ALL_KINDS, particle: 0.66 }],
] as const;

describe.each(SETS)('on the queries %s', (_, file, reached) => {
  const queries: readonly Judged[] = JSON.parse(read(file));

  it.each(Object.entries(reached))('recall at 5 for %s stays at %f or above', (kind, least) => {
    const own = queries.filter((judged) => judged.kind === kind);
    const recall = own.reduce((sum, judged) => sum + recallAt5(judged), 0) / own.length;
    expect(recall).toBeGreaterThanOrEqual(least);
  });

  it('finds nothing for words that are not there', () => {
    const found = queries.filter(({ kind, query }) => kind === 'none' && index.search(query).total > 0);
    expect(found).toEqual([]);
  });
});
