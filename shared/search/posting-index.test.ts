import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingIndex } from './posting-index';
import { ScanIndex } from './scan-index';
import type { SearchUnit } from './search-unit';
import { encodeReadings, type WordReading } from './word-readings';

/** Words with their readings, and texts made of them. */
const WORDS: readonly (readonly [string, string])[] = [
  ['対話', 'たいわ'],
  ['隊', 'たい'],
  ['和', 'わ'],
  ['市長', 'しちょう'],
  ['取り組み', 'とりくみ'],
  ['取組', 'とりくみ'],
  ['引き継ぎ', 'ひきつぎ'],
  ['避難', 'ひなん'],
  ['所', 'しょ'],
  ['を', ''],
  ['の', ''],
  ['。', ''],
  ['\n', ''],
  ['モヤモヤ', ''],
  ['したい', ''],
  ['わけ', ''],
  ['ZOOM', ''],
  ['R3.5.14', ''],
  ['令和3年', ''],
  ['8期', ''],
  ['18期', ''],
  ['髙橋', 'たかはし'],
];
const QUERIES = [
  '対話',
  'たいわ',
  'taiwa',
  'taiw',
  'たいw',
  '取組',
  '取り組み',
  '引継',
  'ひなんじょ',
  'もやもや',
  'zoom',
  '2021年5月14日',
  'R3',
  '8期',
  '対話 市長',
  '対話 -市長',
  '"モヤモヤ"',
  '高橋',
  'たかはし',
  '市',
  'し',
  'たいわけ',
  '取組みを',
  '対話和',
  '期:8 対話',
];

function unitOf(id: string, recordId: string, words: readonly number[], isRead: boolean): SearchUnit {
  const chosen = words.map((at) => WORDS[at] ?? (['', ''] as const));
  const readings: WordReading[] = chosen.map(([surface, reading]) => ({ length: surface.length, reading }));
  const text = chosen.map(([surface]) => surface).join('');
  const unit = { id, recordId, kind: 'report', title: '題', text, tags: [], cohort: words.length % 10 };
  return isRead ? { ...unit, readings: { title: '', text: encodeReadings(readings) } } : unit;
}

const units = fc
  .array(
    fc.tuple(
      fc.nat({ max: 6 }),
      fc.array(fc.nat({ max: WORDS.length - 1 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((rows) => rows.map(([record, words, isRead], at) => unitOf(`u${at}`, `r${record}`, words, isRead)));

function settled(all: readonly SearchUnit[]): PostingIndex {
  const index = new PostingIndex();
  index.add(all);
  while (index.settle(1));
  return index;
}

describe('the posting index', () => {
  it('finds exactly what a scan of every unit finds, in the same order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...QUERIES), (all, query) => {
        const scan = new ScanIndex();
        scan.add(all);
        const index = settled(all);
        expect(index.search(query)).toEqual(scan.search(query));
        expect(index.searchSimilar(query)).toEqual(scan.searchSimilar(query));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the same whether units are settled, partly settled or new', () => {
    fc.assert(
      fc.property(units, units, fc.constantFrom(...QUERIES), (first, second, query) => {
        const later = second.map((unit) => ({ ...unit, id: `later-${unit.id}` }));
        const index = settled(first);
        index.add(later);
        const half = index.search(query);
        while (index.settle(1));
        expect(index.search(query)).toEqual(half);
        expect(half).toEqual(settled([...first, ...later]).search(query));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps answering over many segments', () => {
    const many = Array.from({ length: 9_000 }, (_, at) => unitOf(`u${at}`, `r${at}`, [at % 20], false));
    const index = settled(many);
    expect(index.search('対話').total).toBe(450);
    index.remove('r20');
    expect(index.search('対話').total).toBe(449);
  });
});

describe('an index that was saved', () => {
  const all = [
    unitOf('a', 'a', [0, 9, 4], true),
    unitOf('b', 'b', [21, 10, 3], true),
    unitOf('c', 'c', [17, 19], true),
    unitOf('d', 'd', [0, 3], false),
    ...['e', 'f', 'g', 'h'].map((id) => unitOf(id, id, [11, 15], true)),
  ];
  const withoutReadings = all.map(({ readings: _, ...unit }) => unit);
  const restored = (units: readonly SearchUnit[], bytes = settled(all).save()) =>
    PostingIndex.restore(bytes, units, {});
  const records = (index: PostingIndex | undefined, query: string) =>
    index?.search(query).groups.map((group) => group.recordId);

  it.each(QUERIES)('finds what it found before: %s', (query) => {
    expect(restored(withoutReadings)?.search(query)).toEqual(settled(all).search(query));
  });

  it('forgets units that are gone and takes in changed and new ones', () => {
    const kept = withoutReadings.filter(({ id }) => id !== 'a' && id !== 'd');
    const changed = { ...unitOf('a', 'a', [], false), text: '市民と' };
    const index = restored([...kept, changed, unitOf('new', 'new', [13], false)]);
    expect(index).toBeDefined();
    expect(records(index, '対話')).toEqual([]);
    expect(records(index, '市民')).toEqual(['a']);
    expect(records(index, 'モヤモヤ')).toEqual(['new']);
  });

  it('knows which units have still to be read', () => {
    expect(
      restored(withoutReadings)
        ?.unreadUnits(10, new Set())
        .map((unit) => unit.id),
    ).toEqual(['d']);
  });

  it('is refused when too much has changed, when it is damaged, or when it was built with other words', () => {
    const bytes = settled(all).save();
    expect(
      restored(
        withoutReadings.map((unit) => ({ ...unit, text: `${unit.text}改` })),
        bytes,
      ),
    ).toBeUndefined();
    expect(restored(withoutReadings, bytes.slice(0, bytes.length - 40))).toBeUndefined();
    expect(restored(withoutReadings, bytes.slice(0, 20))).toBeUndefined();
    expect(restored(withoutReadings, new Uint8Array(64))).toBeUndefined();
    expect(PostingIndex.restore(bytes, withoutReadings, { dictionaryVersion: 'other' })).toBeUndefined();
    const readingList = [{ surface: '隊', reading: 'たい' }];
    expect(PostingIndex.restore(bytes, withoutReadings, { readingList })).toBeUndefined();
  });

  it('can be saved and restored again', () => {
    const twice = restored(withoutReadings, restored(withoutReadings)?.save());
    expect(records(twice, 'たいわ')).toEqual(records(settled(all), 'たいわ'));
  });
});
