import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PostingIndex } from './posting-index';
import type { SearchUnit } from './search-unit';
import type { TextRange } from './text-range';
import { encodeReadings, type WordReading } from './word-readings';

/** `HIGHLIGHT_CASES=120000 npx vitest run shared/search/highlights` is the long form. */
const CASES = Number(process.env.HIGHLIGHT_CASES ?? 4_000);

/** Words as people and programs write them: half-width, combining, beyond the first plane, wrapped, with long marks. */
const WORDS: readonly (readonly [surface: string, reading: string])[] = [
  ['対話', 'たいわ'],
  ['対\n話', 'たいわ'],
  ['對話', 'たいわ'],
  ['市民', 'しみん'],
  ['取り組み', 'とりくみ'],
  ['取組', 'とりくみ'],
  ['引き継ぎ', 'ひきつぎ'],
  ['避難', 'ひなん'],
  ['所', 'しょ'],
  ['行動', 'こうどう'],
  ['髙橋', 'たかはし'],
  ['𠮷田', 'よしだ'],
  ['辻\u{e0100}', 'つじ'],
  ['分かりやすい', 'わかりやすい'],
  ['オフサイトミーティング', ''],
  ['ｵﾌｻｲﾄﾐｰﾃｨﾝｸﾞ', ''],
  ['モヤモヤ', ''],
  ['か\u3099っこう', ''],
  ['ﾊﾐﾀﾞｼ', ''],
  ['ヴィジョン', ''],
  ['サーバー', ''],
  ['ZOOM', ''],
  ['Ｚｏｏｍ', ''],
  ['Café', ''],
  ['R3.5.14', ''],
  ['令和３年５月14日', ''],
  ['2021/5/14', ''],
  ['①', ''],
  ['㌫', ''],
  ['😀', ''],
  ['👨‍👩‍👧', ''],
  ['を', ''],
  ['の', ''],
  ['したい', ''],
  ['わけ', ''],
  ['、', ''],
  ['。\n', ''],
  ['・', ''],
  ['　', ''],
  ['──', ''],
];
const QUERIES = [
  '対話',
  'たいわ',
  'ﾀｲﾜ',
  'taiwa',
  'taiw',
  'たいw',
  '取組み',
  '取り組み',
  'とりくみ',
  '引継',
  'ひなんじょ',
  'こーどー',
  'koudou',
  'おふさいと',
  'オフサイトミーテイグ',
  'モヤモヤ',
  'がっこう',
  'ハミダシ',
  'ビジョン',
  'さーば',
  'zoom',
  'cafe',
  '2021年5月14日',
  'R3',
  '高橋',
  'たかはし',
  '吉田',
  'よしだ',
  '辻',
  'わかり易い',
  'せんと',
  '"ＺＯＯＭ"',
];

interface Word {
  readonly surface: string;
  readonly reading: string;
}

function unitOf(words: readonly Word[], isRead: boolean): SearchUnit {
  const text = words.map(({ surface }) => surface).join('');
  const unit = { id: 'u', recordId: 'r', kind: 'report', title: '', text, tags: [] };
  const readings: WordReading[] = words.map(({ surface, reading }) => ({ length: surface.length, reading }));
  return isRead ? { ...unit, readings: { title: '', text: encodeReadings(readings) } } : unit;
}

/** The words of a stretch; a word that is cut keeps its letters only, as nobody can say how half of it is read. */
function wordsWithin(words: readonly Word[], { start, end }: TextRange): readonly Word[] {
  let at = 0;
  return words.flatMap(({ surface, reading }) => {
    const from = at;
    at += surface.length;
    if (at <= start || from >= end) return [];
    const cut = surface.slice(Math.max(0, start - from), end - from);
    return [{ surface: cut, reading: cut.length === surface.length ? reading : '' }];
  });
}

function marksOf(unit: SearchUnit, query: string): readonly TextRange[] {
  const index = new PostingIndex();
  index.add([unit]);
  const [group] = [...index.search(query).groups, ...index.searchSimilar(query)];
  return group?.hits[0]?.textRanges ?? [];
}

const isHalfOfPair = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));

it('whatever is marked, by letters, by sound or with mistakes, is by itself what was asked for', {
  timeout: 3_600_000,
}, () => {
  let marked = 0;
  const words = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
    .map((pairs) => pairs.map(([surface, reading]) => ({ surface, reading })));
  fc.assert(
    fc.property(words, fc.constantFrom(...QUERIES), fc.boolean(), (all, query, isRead) => {
      const unit = unitOf(all, isRead);
      let before = -1;
      for (const range of marksOf(unit, query)) {
        marked++;
        expect(range.start, 'sorted and apart').toBeGreaterThan(before);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(unit.text.length);
        expect([range.start, range.end].some((at) => isHalfOfPair(unit.text, at))).toBe(false);
        before = range.end;
        const own = unitOf(wordsWithin(all, range), isRead);
        expect(marksOf(own, query), `「${own.text}」 of 「${unit.text}」`).not.toEqual([]);
      }
    }),
    { numRuns: CASES },
  );
  expect(marked).toBeGreaterThan(CASES / 10);
});
