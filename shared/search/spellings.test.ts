import { describe, expect, it } from 'vitest';
import type { IndexSettings } from './index-settings';
import { PostingIndex } from './posting-index';
import { encodeReadings } from './word-readings';

/** A text as word|word/reading|…, for example 取り組み/とりくみ|を|進める/すすめる. */
function indexOf(marked: string, settings: IndexSettings = {}): PostingIndex {
  const words = marked.split('|').map((word) => word.split('/'));
  const text = words.map(([surface]) => surface).join('');
  const readings = encodeReadings(
    words.map(([surface = '', reading = '']) => ({ length: surface.length, reading })),
  );
  const index = new PostingIndex(settings);
  index.add([
    {
      id: 'u',
      recordId: 'r',
      kind: 'note',
      title: '',
      text,
      tags: [],
      readings: { title: '', text: readings },
    },
  ]);
  while (index.settle(1));
  return index;
}

/** What of the text is marked, and why it was found. */
function found(
  index: PostingIndex,
  query: string,
  phase: 'strict' | 'similar' = 'strict',
): readonly string[] | undefined {
  const groups = phase === 'strict' ? index.search(query).groups : index.searchSimilar(query);
  const hit = groups[0]?.hits[0];
  if (!hit) return undefined;
  const { text, ranges } = hit.snippet;
  return [
    ...ranges.map(({ start, end }) => text.slice(start, end)),
    ...(hit.why === undefined ? [] : [hit.why]),
  ];
}

describe('by ear', () => {
  const text = '市民/しみん|との|対話/たいわ|を|、|続ける/つづける|オフサイト|ミーティング';
  it.each([
    ['kana', 'たいわ', ['対話', 'よみ「たいわ」']],
    ['katakana', 'タイワ', ['対話', 'よみ「たいわ」']],
    ['romaji', 'taiwa', ['対話', 'よみ「たいわ」']],
    ['romaji being typed', 'taiw', ['対話', 'よみ「たいわ」']],
    ['kana with a Latin letter being typed', 'たいw', ['対話', 'よみ「たいわ」']],
    ['over several words', 'しみんとのたいわ', ['市民との対話', 'よみ「しみんとのたいわ」']],
    ['part of a word written as it is read', 'おふさい', ['オフサイ', 'よみ「おふさい」']],
    ['づ typed as ず', 'つずける', ['続ける', 'よみ「つずける」']],
  ])('%s', (_, query, marked) => {
    expect(found(indexOf(text), query)).toEqual(marked);
  });

  it('a word comes before the middle of others', () => {
    const index = indexOf('対話/たいわ');
    index.add([
      {
        id: 'v',
        recordId: 'inner',
        kind: 'note',
        title: '',
        text: '参加したいわけ',
        tags: [],
        readings: { title: '', text: '2さんか1.2.2.' },
      },
    ]);
    expect(index.search('たいわ').groups.map((group) => group.recordId)).toEqual(['r', 'inner']);
  });

  it.each(['つながる', 'tsunagaru'])('the kana themselves before kanji that sound so: %s', (query) => {
    const index = indexOf('人/ひと|が|繋がる/つながる|場/ば');
    index.add([
      {
        id: 'v',
        recordId: 'kana',
        kind: 'note',
        title: '',
        text: '人がつながる場',
        tags: [],
        readings: { title: '', text: '1ひと1.4.1ば' },
      },
    ]);
    while (index.settle(1));
    expect(index.search(query).groups.map((group) => group.recordId)).toEqual(['kana', 'r']);
  });

  it('the kana of a text nobody has read yet, among others that are read', () => {
    const index = indexOf('対話/たいわ|の|会/かい');
    const unread = {
      id: 'v',
      recordId: 'new',
      kind: 'note',
      title: '',
      text: 'つながりの会',
      tags: [],
    };
    index.add([unread]);
    expect(found(index, 'tsunagari')?.[0]).toBe('つながり');
    index.setReadings(unread, { title: '', text: '4.1.1かい' });
    expect(found(index, 'tsunagari')?.[0]).toBe('つながり');
    index.add([{ ...unread, id: 'w', recordId: 'newer', text: 'わらべうた' }]);
    expect(found(index, 'warabeuta')?.[0]).toBe('わらべうた');
  });

  it('a word voiced inside a compound', () => {
    expect(found(indexOf('避難/ひなん|所/しょ|へ'), 'ひなんじょ')).toEqual(['避難所', 'よみ「ひなんじょ」']);
  });

  it('but no word that merely ends in what is still being typed', () => {
    const text = '感じ/かんじ|た|こと|を|幹事/かんじ|団/だん|へ';
    expect(found(indexOf(text), 'かんじd')?.[0]).toBe('幹事団');
  });

  it('long vowels, however they are typed, also where one word ends and the next begins', () => {
    const index = indexOf('子供/こども|受け入れ/うけいれ|の|行動/こうどう');
    expect(found(index, 'こーどー')?.[0]).toBe('行動');
    expect(found(index, 'kodo')?.[0]).toBe('行動');
    expect(found(index, 'こどもうけいれ')?.[0]).toBe('子供受け入れ');
  });

  it('a compound the analyser read in another way, by the words it may be written with', () => {
    const lexicon = [
      { word: '原', spoken: 'げん' },
      { word: '風景', spoken: 'ふけい' },
    ];
    expect(found(indexOf('原/はら|風景/ふうけい', { lexicon }), 'げんふうけい')?.[0]).toBe('原風景');
  });

  it('a word with a reading of its kanji that the analyser does not give', () => {
    const lexicon = [
      { word: '重', spoken: 'ちょ' },
      { word: '複', spoken: 'ふく' },
    ];
    const text = '重複/じゅうふく|する';
    expect(found(indexOf(text, { lexicon }), 'ちょうふく')).toEqual(['重複', 'よみ「ちょうふく」']);
    expect(found(indexOf('重い/おもい|複写/ふくしゃ', { lexicon }), 'ちょうふく')).toBeUndefined();
  });

  it('a compound that the analyser takes apart, each kanji read as it can be', () => {
    const lexicon = [
      { word: '朝礼', spoken: 'ちょれい' },
      { word: '朝', spoken: 'ちょ' },
      { word: '礼', spoken: 'れい' },
      { word: '暮', spoken: 'ぼ' },
      { word: '改', spoken: 'かい' },
    ];
    const text = '朝礼/ちょうれい|暮/くれ|改/あらため|も、|朝/あさ|に|礼/れい';
    expect(found(indexOf(text, { lexicon }), 'ちょうれいぼかい')?.[0]).toBe('朝礼暮改');
  });

  it('but words in their usual reading leave no room for guesses', () => {
    const lexicon = [
      { word: '次', spoken: 'し' },
      { word: '長', spoken: 'ちょ' },
    ];
    const index = indexOf('市長/しちょう|と', { lexicon });
    const guess = { title: '', text: '2じちょう' };
    index.add([
      { id: 'v', recordId: 'guess', kind: 'note', title: '', text: '次長', tags: [], readings: guess },
    ]);
    expect(index.search('しちょう').groups.map((group) => group.recordId)).toEqual(['r']);
  });

  it('as the users say, when their list knows better than the analyser', () => {
    const readingList = [{ surface: '霧沢', reading: 'きりさわ' }];
    const text = '霧沢/むさわ|市役所/しやくしょ';
    expect(found(indexOf(text), 'きりさわ')).toBeUndefined();
    expect(found(indexOf(text, { readingList }), 'きりさわし')?.[0]).toBe('霧沢市役所');
  });
});

describe('in other spellings', () => {
  it.each([
    ['取り組み', '取組'],
    ['取組', '取り組み'],
    ['取組み', '取り組み'],
    ['取り組み', '取組み'],
    ['引継', '引き継ぎ'],
    ['振返り', '振り返る'],
    ['引き継ぎ書', '引継書'],
    ['取組みを進める', '取り組みを進める'],
    ['行なう', '行う'],
    ['終る', '終わる'],
    ['話合い', '話し合い'],
    ['後押しする', '後押しした'],
    ['残す', '残しつつ'],
    ['使う', '使って'],
    ['変わる', '変わった'],
    ['分る', '分かった'],
    ['暮す', '暮らす'],
    ['集まる', '集る'],
    ['3か所', '3ヶ所'],
    ['三ヵ月', '三箇月'],
    ['茅が崎', '茅ヶ崎'],
    ['圖書館', '図書館'],
    ['醬油', '醤油'],
    ['続ける', '続けていく'],
    ['嬉しい', '嬉しかった'],
    ['盛上がる', '盛り上がらない'],
    ['対話o', '対話'],
    ['3-4月の取組', '3-4月の取り組み'],
  ])('%s finds %s', (query, text) => {
    expect(found(indexOf(text), query)).toBeDefined();
  });

  it.each([
    ['市長', '市の長い歴史'],
    ['会長', '会は長い'],
    ['見る', '見える'],
    ['変わる', '変える'],
  ])('%s does not find %s', (query, text) => {
    expect(found(indexOf(text), query)).toBeUndefined();
  });

  const lexicon = [
    { word: '分か', spoken: 'わか' },
    { word: '破', spoken: 'は' },
    { word: '市', spoken: 'し' },
    { word: '長', spoken: 'ちょ' },
    { word: '罠', spoken: 'わな' },
    { word: '柔か', spoken: 'やわらか' },
  ];
  it.each([
    ['分かりやすい説明', 'わかり易い/わかりやすい|説明/せつめい'],
    ['財政破たん', '財政/ざいせい|破綻/はたん'],
    ['柔かい', '柔らかく/やわらかく|なる'],
    ['分かりやすさの罠', '分かり/わかり|やす|さ|の|ワナ'],
  ])('%s is read alike and mostly written alike', (query, text) => {
    expect(found(indexOf(text, { lexicon }), query)).toBeDefined();
  });

  it('a word of which an IME has given one kanji so far, whatever the analyser takes the other for', () => {
    const known = [...lexicon, { word: '獣', spoken: 'じゅ' }, { word: '害', spoken: 'がい' }];
    expect(found(indexOf('獣/けもの|害/がい|が', { lexicon: known }), 'じゅう害')?.[0]).toBe('獣害');
  });

  it('but two kana with a mark behind them are no word of three', () => {
    const known = [
      { word: '養', spoken: 'よ' },
      { word: '生', spoken: 'い' },
    ];
    expect(found(indexOf('それで|よい|。|', { lexicon: known }), '養生')).toBeUndefined();
  });

  it('but a homophone is another word', () => {
    expect(found(indexOf('市庁/しちょう', { lexicon }), '市長')).toBeUndefined();
  });
});

describe('dates', () => {
  it('are marked as they are written', () => {
    expect(found(indexOf('会議は|R3.5.14|（金）'), '2021年5月14日')).toEqual([
      'R3.5.14',
      '日付「2021年5月14日」',
    ]);
  });

  it.each([
    ['令和三年五月十四日', 'R3.5.14'],
    ['五月十四日', 'R3.5.14'],
    ['平成二十年', 'H20.4.1'],
    ['令和三年', '令和三年'],
  ])('%s, in kanji, finds %s', (query, text) => {
    expect(found(indexOf(text), query)?.[0]).toBe(text);
  });

  it('a day does not find a day that begins alike', () => {
    expect(found(indexOf('R3.4.16'), 'R3.4.1')).toBeUndefined();
  });

  it('the unit’s own date is found too', () => {
    const index = new PostingIndex();
    index.add([
      { id: 'u', recordId: 'r', kind: 'note', title: '懇談', text: '', tags: [], date: '2021-05-14' },
    ]);
    expect(index.search('R3.5').groups).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('8期 comes before 18期', () => {
    const index = indexOf('18期');
    index.add([{ id: 'v', recordId: 'eighth', kind: 'note', title: '', text: '第8期', tags: [] }]);
    expect(index.search('8期').groups.map((group) => group.recordId)).toEqual(['eighth', 'r']);
  });
});

describe('numbers in kanji', () => {
  it.each([
    ['十年後', '10年後'],
    ['60点', '六十点'],
    ['第六回', '第6回'],
    ['十二万五千人', '12万5千人'],
    ['198億7000万円', '198億7千万円'],
    ['125000人', '12万5千人'],
    ['1200円', '千二百円'],
    ['二百円', '200円'],
  ])('%s finds %s', (query, text) => {
    expect(found(indexOf(text), query)?.[0]).toBe(text);
  });

  it.each([
    ['二百円', '二百園'],
    ['〇〇市役所', '市役所'],
    ['3人', '十三時'],
    ['1', '一覧'],
    ['10:30', '十:三十'],
  ])('%s does not find %s', (query, text) => {
    expect(found(indexOf(text), query)).toBeUndefined();
  });

  it.each([
    ['4種類', '十四種類', '分別は四種類'],
    ['五百円', '六千五百円', '各回500円'],
  ])('%s in %s comes after %s', (query, longer, own) => {
    const index = indexOf(longer);
    index.add([{ id: 'v', recordId: 'own', kind: 'note', title: '', text: own, tags: [] }]);
    expect(index.search(query).groups.map((group) => group.recordId)).toEqual(['own', 'r']);
  });
});

it('a fiscal year by its name comes before days of it', () => {
  const index = indexOf('R4.11.9の研修');
  const text = '委託は令和４年度の契約で、長い説明が続き、その後も少し続く';
  index.add([{ id: 'v', recordId: 'named', kind: 'note', title: '', text, tags: [] }]);
  expect(index.search('2022年度').groups.map((group) => group.recordId)).toEqual(['named', 'r']);
});

it('marks that were typed between letters tell them from a word that sounds so', () => {
  const index = indexOf('ふ・く・し|とは、ふだんのくらしのしあわせ');
  const readings = { title: '2ふくし1か', text: '2ふくし1.2しごと' };
  index.add([
    { id: 'v', recordId: 'heard', kind: 'note', title: '福祉課', text: '福祉の仕事', tags: [], readings },
  ]);
  while (index.settle(1));
  expect(index.search('ふくし').groups[0]?.recordId).toBe('heard');
  expect(index.search('ふ・く・し').groups[0]?.recordId).toBe('r');
});

describe('mistakes are forgiven in the second phase only', () => {
  it.each([
    ['a letter left out', 'オフサイトミーティグ', 'オフサイトミーティング'],
    ['a letter exchanged', '朝令暮改', '朝礼暮改'],
    ['two letters exchanged', 'コミニュケーション', 'コミュニケーション'],
    ['romaji', 'shibirerru', 'シビれる'],
    ['an inflected last word', '金木犀の香り', '金木犀が香'],
    ['a particle left out', '対話深める', '対話をさらに深め'],
    ['a short word between the parts', '町民の声拾う', '町民の声を拾'],
    ['more than one particle', '市長の話', '市長からのお話'],
  ])('%s', (_, query, text) => {
    expect(found(indexOf(text), query)).toBeUndefined();
    expect(found(indexOf(text), query, 'similar')?.[0]).toBe(text);
  });

  it('other words between the parts of a phrase', () => {
    const index = indexOf('議会との対話を重ねる場づくりの話');
    expect(found(index, '対話の場づくり')).toBeUndefined();
    expect(found(index, '対話の場づくり', 'similar')?.[0]).toBe('対話を重ねる場づくり');
    const apart = indexOf('対話を重ねる。来年の秋に向けた新しい場づくり');
    expect(found(apart, '対話の場づくり', 'similar')).toBeUndefined();
  });

  const lexicon = [
    { word: '伴', spoken: 'ばん' },
    { word: '奏', spoken: 'そ' },
    { word: '広げ', spoken: 'ひろげ' },
    { word: '声', spoken: 'こえ' },
    { word: '公', spoken: 'こ' },
    { word: '園', spoken: 'えん' },
    { word: '三', spoken: 'みつ' },
    { word: '関', spoken: 'せき' },
  ];
  it.each([
    ['a homophone that shares a kanji', '伴奏', '伴走/ばんそう', '伴走'],
    ['another kanji for the same verb', '広げる', '拡げる/ひろげる|。', '拡げる'],
    ['another kanji for another form of it', '広げる', '拡げ/ひろげ|て', '拡げ'],
    ['a の that is said and not written', 'みつのせき', '三関/さんぜき|市/し', '三関'],
    ['a voiced letter that an analyser does not hear', '声がけ', '声/こえ|掛け/かけ|が', '声掛け'],
  ])('%s', (_, query, text, marked) => {
    const index = indexOf(text, { lexicon });
    expect(found(index, query)).toBeUndefined();
    expect(found(index, query, 'similar')).toEqual([marked, `あいまい「${query}」`]);
  });

  it('but not words that only sound alike', () => {
    expect(found(indexOf('講演/こうえん', { lexicon }), '公園', 'similar')).toBeUndefined();
  });

  it.each([
    ['three letters', '会技録', '会議録'],
    ['quoted', '"オフサイトミーティグ"', 'オフサイトミーティング'],
    ['dates', 'R3.5.15', 'R3.5.14'],
  ])('but not in %s', (_, query, text) => {
    expect(found(indexOf(text), query, 'similar')).toBeUndefined();
  });

  it('and not when enough was found as typed', () => {
    const index = indexOf('取組方針案');
    index.add(
      Array.from({ length: 5 }, (_, at) => ({
        id: `v${at}`,
        recordId: `v${at}`,
        kind: 'note',
        title: '',
        text: '取組方針書',
        tags: [],
      })),
    );
    expect(index.searchSimilar('取組方針書')).toEqual([]);
  });
});
