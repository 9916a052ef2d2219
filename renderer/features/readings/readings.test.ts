import { describe, expect, test } from 'vitest';
import type { ArchiveRecord } from '#shared/model/record';
import { namesInRecords } from './names-in-records';
import { readingTrouble, withoutReading, withReadings } from './own-reading';
import { proposeReadings } from './propose-readings';
import { fromLines, toLines } from './reading-lines';

const kawanishi = { surface: '川西 海', reading: 'かわにし かい' };
const asagiri = { surface: '朝霧', reading: 'あさぎり' };

describe('the list', () => {
  test('stands by reading, and holds each word once, as it was given last', () => {
    const list = withReadings([kawanishi], [asagiri, { surface: '川西　海 ', reading: ' かわにし　うみ' }]);
    expect(list).toEqual([asagiri, { surface: '川西 海', reading: 'かわにし うみ' }]);
    expect(withReadings([], [{ surface: '朝霧', reading: 'ｱｻｷﾞﾘ' }])).toEqual([
      { surface: '朝霧', reading: 'アサギリ' },
    ]);
    expect(withoutReading(list, '朝霧')).toHaveLength(1);
  });

  test.each([
    ['', 'よみ', '名前やことば'],
    ['川西', ' ', 'よみを入れて'],
    ['川西', 'kawanishi', 'ひらがなかカタカナ'],
    ['川西', 'ー', 'ひらがなかカタカナ'],
    ['川西', 'かわ西', 'ひらがなかカタカナ'],
  ])('%s with the reading %j is refused in a sentence', (surface, reading, sentence) => {
    expect(readingTrouble({ surface, reading })).toContain(sentence);
  });

  test.each([
    ['川西', 'カワニシ'],
    ['川西', 'ｶﾜﾆｼ'],
    ['ＺＯＯＭ会', 'ずーむかい'],
  ])('%s with the reading %s is right', (surface, reading) => {
    expect(readingTrouble({ surface, reading })).toBeUndefined();
  });
});

describe('lines of text', () => {
  test('lead back to the list they were made of', () => {
    expect(fromLines(toLines([asagiri, kawanishi]))).toEqual({ entries: [asagiri, kawanishi], refused: [] });
  });

  test.each([
    '朝霧,あさぎり',
    '朝霧，あさぎり',
    '朝霧：あさぎり',
    '朝霧=あさぎり',
    '朝霧 あさぎり',
    ' 朝霧　　あさぎり ',
  ])('%j is an entry', (line) => {
    expect(fromLines(line).entries).toEqual([asagiri]);
  });

  test('of a full name keep its parts', () => {
    expect(fromLines('川西 海 かわにし かい').entries).toEqual([kawanishi]);
  });

  test('that are no entry are told, and the others taken', () => {
    expect(fromLines('朝霧\tあさぎり\n\n川西\n川西,kawa')).toEqual({
      entries: [asagiri],
      refused: ['川西', '川西,kawa'],
    });
  });
});

describe('names in the records', () => {
  // Only what is read of a record stands here; the model's own tests have whole ones.
  const records = [
    {
      kind: 'cohort',
      members: [
        { name: '朝霧 渚', department: '総務課' },
        { name: 'アン', department: '' },
      ],
    },
    { kind: 'offsiteMeeting', participants: ['朝霧　渚さん', '波多野（観光課）'], place: '公民館' },
    { kind: 'keyPhrase', speaker: '潮見 様' },
    { kind: 'actionItem', owner: '霧沢', deletedAt: '2024-01-01T00:00:00+09:00' },
  ] as unknown as ArchiveRecord[];

  test('are found once, without titles and brackets; what is listed or deleted is left out', () => {
    expect(namesInRecords(records, new Set(['公民館']))).toEqual([
      { name: '朝霧 渚', as: 'member' },
      { name: '総務課', as: 'department' },
      { name: '波多野', as: 'participant' },
      { name: '潮見', as: 'speaker' },
    ]);
  });
});

test('readings are proposed part by part, and not at all where a part cannot be read', async () => {
  const encoded = ['2あさぎり', '1なぎさ', '2.', '2.', '1ちょう'];
  const search = {
    readWords: async (words: readonly string[]) =>
      words.map((_, at) => ({ unitId: String(at), title: '', text: encoded[at] ?? '' })),
  };
  expect(await proposeReadings(search, ['朝霧 渚', '波多 ケイ', '長'])).toEqual([
    'あさぎり なぎさ',
    '',
    'ちょう',
  ]);
});
