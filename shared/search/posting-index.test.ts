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

  it('forgives mistakes also where hundreds of new units come before the right one', () => {
    const many = Array.from({ length: 400 }, (_, at) => unitOf(`u${at}`, `r${at}`, [at % 5], false));
    const index = new PostingIndex();
    index.add([...many, { ...unitOf('z', 'z', [], false), text: 'オフサイトミーティング' }]);
    expect(index.searchSimilar('オフサイトミーティグ').map((group) => group.recordId)).toEqual(['z']);
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
  const versioned = (unit: SearchUnit, version = '1'): SearchUnit => ({ ...unit, version });
  const all = [
    unitOf('a', 'a', [0, 9, 4], true),
    {
      ...unitOf('b', 'b', [21, 10, 3], true),
      headingPath: ['第1章', '対話'],
      speaker: '甲野',
      tags: ['防災'],
    },
    unitOf('c', 'c', [17, 19], true),
    unitOf('d', 'd', [0, 3], false),
    ...['e', 'f', 'g', 'h'].map((id) => unitOf(id, id, [11, 15], true)),
  ].map((unit) => versioned(unit));
  const versionsOf = (units: readonly SearchUnit[]) =>
    new Map(units.map(({ recordId, version }) => [recordId, version ?? '']));
  const restored = (versions = versionsOf(all), bytes = settled(all).save()) =>
    PostingIndex.restore(bytes, versions, {});
  const records = (index: PostingIndex | undefined, query: string) =>
    index?.search(query).groups.map((group) => group.recordId);

  it.each([...QUERIES, '話者:甲野', 'タグ:防災', '第1章'])('finds what it found before: %s', (query) => {
    expect(restored()?.search(query)).toEqual(settled(all).search(query));
  });

  it('forgets records that are gone or have changed, and says so', () => {
    const index = restored(
      new Map([...versionsOf(all), ['a', '2']].filter(([id]) => id !== 'd') as [string, string][]),
    );
    expect(records(index, '対話')).toEqual(['b']);
    expect(index?.holds('a')).toBe(false);
    expect(index?.holds('b')).toBe(true);
    index?.add([versioned({ ...unitOf('a', 'a', [], false), text: '市民と' }, '2')]);
    expect(records(index, '市民')).toEqual(['a']);
  });

  it('knows which units have still to be read', () => {
    expect(
      restored()
        ?.unreadUnits(10, new Map())
        .map((unit) => unit.id),
    ).toEqual(['d']);
  });

  it('is refused when too much has changed, when it is damaged, or when it was built with another dictionary', () => {
    const bytes = settled(all).save();
    const versions = versionsOf(all);
    expect(restored(new Map([...versions.keys()].map((id) => [id, '2'])), bytes)).toBeUndefined();
    expect(restored(versions, bytes.slice(0, bytes.length - 40))).toBeUndefined();
    expect(restored(versions, bytes.slice(0, 20))).toBeUndefined();
    expect(restored(versions, new Uint8Array(64))).toBeUndefined();
    expect(PostingIndex.restore(bytes, versions, { dictionaryVersion: 'other' })).toBeUndefined();
  });

  it('of an older layout is refused', () => {
    const bytes = settled(all).save();
    const letters = new Uint16Array(bytes.buffer);
    const key = '"layout":';
    const at = letters.findIndex((_, from) => textAt(letters, from, key.length) === key);
    expect(at).toBeGreaterThan(0);
    letters[at + key.length] = (letters[at + key.length] ?? 0) - 1;
    expect(restored(versionsOf(all), bytes)).toBeUndefined();
  });

  it('can be saved and restored again', () => {
    const twice = restored(versionsOf(all), restored()?.save());
    for (const query of QUERIES) expect(records(twice, query)).toEqual(records(settled(all), query));
  });

  it('says whether there is anything to save', () => {
    const same = restored();
    expect(same?.hasChanged).toBe(false);
    same?.search('対話');
    same?.remove('nobody');
    expect(same?.hasChanged).toBe(false);
    same?.remove('a');
    expect(same?.hasChanged).toBe(true);
    same?.save();
    expect(same?.hasChanged).toBe(false);
  });

  it('is to be saved again when it still holds the text of a record that is gone', () => {
    const left = new Map([...versionsOf(all)].filter(([id]) => id !== 'a'));
    const once = restored(left);
    expect(once?.hasChanged).toBe(true);
    expect(restored(left, once?.save())?.hasChanged).toBe(false);
  });

  it('is read anew only where a reading that people gave is another one now', () => {
    const own = PostingIndex.restore(settled(all).save(), versionsOf(all), {
      readingList: [{ surface: '髙橋', reading: 'こうきょう' }],
    });
    expect(own?.unreadUnits(10, new Map()).map((unit) => unit.id)).toEqual(['d', 'b']);
    expect(records(own, 'たいわ')?.[0]).toBe('a');
  });
});

const textAt = (letters: Uint16Array, from: number, length: number): string =>
  String.fromCharCode(...letters.subarray(from, from + length));

describe('readings that people gave', () => {
  const text = '高橋と対話';
  const readings = {
    title: '',
    text: encodeReadings([
      { length: 2, reading: 'たかはし' },
      { length: 1, reading: '' },
      { length: 2, reading: 'たいわ' },
    ]),
  };
  const unit: SearchUnit = { id: 'a', recordId: 'a', kind: 'report', title: '', text, tags: [] };
  const found = (index: PostingIndex, query: string): number => index.search(query).total;

  it('take the place of the analyser’s, whatever the shape of a kanji', () => {
    const index = new PostingIndex({ readingList: [{ surface: '髙橋', reading: 'こうきょう' }] });
    index.add([{ ...unit, readings }]);
    expect([found(index, 'こうきょう'), found(index, 'たかはし'), found(index, 'たいわ')]).toEqual([1, 0, 1]);
  });

  it('hold for full names with and without a space, and for the first part alone', () => {
    const readingList = [{ surface: '霧沢 海', reading: 'きりさわ かい' }];
    for (const name of ['霧沢海', '霧沢　海', '霧沢 海', '霧沢']) {
      const index = new PostingIndex({ readingList });
      index.add([{ ...unit, text: name, readings: { title: '', text: `${name.length}.` } }]);
      expect(found(index, 'きりさわ'), name).toBe(1);
    }
  });

  it('leave nothing behind when they are taken back', () => {
    const index = new PostingIndex({ readingList: [{ surface: '高橋', reading: 'こうきょう' }] });
    index.add([{ ...unit, readings }]);
    while (index.settle(1));
    index.setReadingList([]);
    expect(found(index, 'こうきょう')).toBe(0);
    const [unread] = index.unreadUnits(10, new Map());
    expect(unread?.id).toBe('a');
    if (unread) index.setReadings(unread, readings);
    expect([found(index, 'たかはし'), found(index, 'こうきょう')]).toEqual([1, 0]);
  });

  it('come too late for a unit that was changed meanwhile', () => {
    const index = new PostingIndex();
    index.add([unit]);
    const [asked] = index.unreadUnits(10, new Map());
    index.add([{ ...unit, text: '市長と会議' }]);
    if (asked) index.setReadings(asked, readings);
    expect(found(index, 'たかはし')).toBe(0);
  });

  it('go along with what is exported', () => {
    const index = new PostingIndex({ readingList: [{ surface: '高橋', reading: 'コウキョウ' }] });
    index.add([{ ...unit, title: '題', readings: { ...readings, title: '1だい' } }]);
    const spoken = index.spoken({ ...unit, title: '題' });
    const viewer = new PostingIndex();
    viewer.add([{ ...unit, title: '題', ...(spoken ? { readings: spoken } : {}) }]);
    for (const query of ['こうきょう', 'たいわ', 'だい', 'たか']) {
      expect(viewer.search(query), query).toEqual(index.search(query));
    }
    expect(index.spoken({ ...unit, text: '別の文章' })).toBeUndefined();
  });
});

describe('when nothing is found', () => {
  const index = new PostingIndex();
  index.add([unitOf('a', 'a', [0, 9, 3], true), { ...unitOf('b', 'b', [15, 16], true), cohort: 8 }]);
  index.add([unitOf('c', 'c', [1, 2], true)]);

  it.each([
    ['隊和', 'reading', 'たいわ'],
    ['対話 ZOOM', 'fewer', 'ZOOM'],
    ['対話 ZOOM', 'fewer', '対話'],
    ['ZOOM 期:3', 'unfiltered', 'ZOOM'],
    ['"ｚｏｏｍ市"', 'unquoted', undefined],
    ['対話 -市長', 'included', '対話'],
  ])('%s leads to %s', (query, kind, expected) => {
    const suggested = index.suggest(query).filter((one) => one.kind === kind);
    expect(suggested.map((one) => one.query)).toEqual(
      expected === undefined ? [] : expect.arrayContaining([expected]),
    );
    for (const { query: other, total } of suggested) expect(index.search(other).total).toBe(total);
  });

  it('nothing is suggested that finds nothing', () => {
    expect(index.suggest('飛行船 気球')).toEqual([]);
  });
});

describe('a pasted query of many letters', () => {
  it.each([
    '対話取組市長',
    'たいわのきろく',
    'taiwanokiroku',
    'ﾀｲﾜ',
    '期:8 ',
    '(a+)+$[',
    '2021/5/14',
    '🌱',
    '"',
    '-',
  ])('of %j is answered, not thrown at', (piece) => {
    const index = new PostingIndex();
    const text = piece.repeat(3);
    index.add([{ id: 'a', recordId: 'a', kind: 'report', title: '', text, tags: [] }]);
    const pasted = piece.repeat(10_000 / piece.length);
    expect(() => index.search(pasted)).not.toThrow();
    expect(() => index.searchSimilar(pasted)).not.toThrow();
  });
});
