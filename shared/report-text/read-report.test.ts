import { describe, expect, it } from 'vitest';
import type { Block } from './block';
import { readReport } from './read-report';

const blocks = (text: string): readonly Block[] => readReport(text).blocks;
const texts = (text: string): string[] =>
  blocks(text).flatMap((block) => ('text' in block ? [block.text] : []));
const headings = (text: string): string[] =>
  blocks(text).flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
const items = (text: string): string[] =>
  blocks(text).flatMap((block) =>
    block.kind === 'listItem' ? [`${block.depth} ${block.mark}${block.text}`] : [],
  );

describe('paragraphs', () => {
  it('rejoins lines cut inside words, with a blank line after each', () => {
    const lines = [
      '１ はじめに',
      ' 私たちは一年の間、町の人と話し、聞いたことを書きとめて、次に来る人へと渡すことに取',
      'り組んだ。',
      ' 二つ目の段落は、別の行から始まる。',
    ];
    expect(texts(lines.join('\n\n')).slice(1)).toEqual([
      '私たちは一年の間、町の人と話し、聞いたことを書きとめて、次に来る人へと渡すことに取り組んだ。',
      '二つ目の段落は、別の行から始まる。',
    ]);
  });

  it('puts a space between Latin words, and none inside a number', () => {
    expect(
      texts(
        '１ 研修\n私たちは庁内の研修で、first contactという言葉を教わり、それを a good\nstart と呼ぶことにした。',
      )[1],
    ).toContain('a good start と');
    expect(
      texts(
        '１ 人口\n私たちの町の人口は、この三十年の間に大きく減り続けて、今ではおよそ12\n万人になった。',
      )[1],
    ).toContain('およそ12万人');
  });

  it('goes on over a page break that only one leading space shows', () => {
    const lines = [
      '１ はじめに',
      '私たちは一年の間、町の人と話し、聞いたことを書きとめて、次に来る人へと渡すことに取',
    ];
    const text = `${lines.join('\n\n')}\n り組んだ。\n\n話は続いた。`;
    expect(texts(text)).toContain(
      '私たちは一年の間、町の人と話し、聞いたことを書きとめて、次に来る人へと渡すことに取り組んだ。',
    );
  });

  it('goes on while a bracket is open in a narrow box', () => {
    expect(items('【現状】\n・「聞いているつも\nり」だった。')).toEqual(['0 ・「聞いているつもり」だった。']);
  });

  it('joins a full stop that fell into the next line', () => {
    expect(texts('１ 記\n正直に書いておく\n。')[1]).toBe('正直に書いておく。');
  });

  it('does not join short lines that end as written', () => {
    expect(texts('【内容】\n「まち」：魅力\n「ひと」：若い人\n「しごと」：増やす').slice(1)).toHaveLength(3);
  });

  it('makes one word of characters set one below the other', () => {
    expect(texts('１ 図\n町\nの\n目\n指\nす\n姿\n\nそ\nの\n先\nへ')).toEqual([
      '１ 図',
      '町の目指す姿',
      'その先へ',
    ]);
  });
});

describe('headings', () => {
  it('begins 【1】 anew in each chapter', () => {
    expect(
      headings('第1章 前\n【1】問い\n本文です。\n【2】答え\n本文です。\n第2章 後\n【1】聞き取り\n本文です。'),
    ).toEqual(['1 第1章 前', '2 【1】問い', '2 【2】答え', '1 第2章 後', '2 【1】聞き取り']);
  });

  it('lets a text’s own numbers begin anew below a person', () => {
    const text =
      '１ 一年\n本文です。\n２ おわりに\n◆振り返って\n・総務課 甲野 一郎\n話すことの力を知った一年だった。\n１ 派遣について\n本文です。\n２ 最後に\n本文です。\n３ 付録\n本文です。';
    expect(headings(text).slice(2)).toEqual([
      '2 ◆振り返って',
      '3 ・総務課 甲野 一郎',
      '4 １ 派遣について',
      '4 ２ 最後に',
      '4 ３ 付録',
    ]);
  });

  it('takes a mark under an empty 【内容】 for a part of it', () => {
    const text =
      '◆主な活動\n町長との対話（R3.12.21）\n【内容】\n◆ 人のこと\n・任せる\n◆ 計画のこと\n・急がない\n【気付き】\n・話せば分かる';
    expect(headings(text)).toEqual([
      '1 ◆主な活動',
      '2 町長との対話（R3.12.21）',
      '3 【内容】',
      '4 ◆ 人のこと',
      '4 ◆ 計画のこと',
      '3 【気付き】',
    ]);
  });

  it('ends a dialogue’s parts where the next dialogue begins, whatever its title', () => {
    const text = '◇ 商工会との対話\n【内容】\n・若い人が残らない\n町長との対話（R3.7.3）\n【内容】\n・任せる';
    expect(headings(text)).toEqual([
      '1 ◇ 商工会との対話',
      '2 【内容】',
      '2 町長との対話（R3.7.3）',
      '3 【内容】',
    ]);
  });

  it('puts はじめに and おわりに beside numbered chapters', () => {
    expect(headings('はじめに\n本文です。\n第１章　前\n本文です。\nおわりに\n本文です。')).toEqual([
      '1 はじめに',
      '1 第１章 前',
      '1 おわりに',
    ]);
  });

  it('takes numbered lines without anything between them for a list', () => {
    const text =
      '１ 目指す姿\n職員は次のとおりである。\n１ 町に立つ職員\n２ 学び続ける職員\n３ 人に学ぶ職員\n２ 取組\n本文です。';
    expect(headings(text)).toEqual(['1 １ 目指す姿', '1 ２ 取組']);
    expect(items(text)).toEqual(['0 １町に立つ職員', '0 ２学び続ける職員', '0 ３人に学ぶ職員']);
  });

  it('does not take a quantity at the start of a line for a number', () => {
    expect(headings('１ 始め\n本文です。\n2 年間で 3 人が参加した。\n8 期生も頑張ります！')).toEqual([
      '1 １ 始め',
    ]);
  });

  it('keeps the list of dates a list', () => {
    const text =
      '１ 日程\n第１回研究会\n（R3.4.16）\n•知る\n第２回研究会\n（R3.5.25）\n•考える\n第１回研究会（R3.4.16）「知る」\n初めての会では多くのことを聞き、考え、話した。一日が短かった。';
    expect(headings(text)).toEqual(['1 １ 日程', '2 第１回研究会（R3.4.16）「知る」']);
    expect(items(text)).toEqual([
      '0 第１回研究会（R3.4.16）',
      '1 •知る',
      '0 第２回研究会（R3.5.25）',
      '1 •考える',
    ]);
  });
});

describe('lists, tables, polls, speech', () => {
  it('nests items by their marks and by clear indentation', () => {
    expect(
      items('【図】\n�そのために\n ・育てる\n  ①地域で\n   ★任せる。\n   ★待つ。\n  ②役場で\n・外\n　・内'),
    ).toEqual([
      '0 �そのために',
      '1 ・育てる',
      '2 ①地域で',
      '3 ★任せる。',
      '3 ★待つ。',
      '2 ②役場で',
      '1 ・外',
      '2 ・内',
    ]);
  });

  it('takes a sign lost in copying for an outermost bullet', () => {
    expect(items('【声】\n・話す\n�なぜなら\n・人がいるから')).toEqual([
      '0 ・話す',
      '0 �なぜなら',
      '1 ・人がいるから',
    ]);
  });

  it('gives arrows, notes and remarks to the item above', () => {
    expect(
      items('【声】\n・夜も明かりのある町\n※店が遅くまで開く\n→まず話す\n（町長の言葉）\n・次へ'),
    ).toEqual([
      '0 ・夜も明かりのある町',
      '1 ※店が遅くまで開く',
      '1 →まず話す',
      '1 （町長の言葉）',
      '0 ・次へ',
    ]);
  });

  it('reads a table whose columns single spaces part, letter-spaced labels and units included', () => {
    const text =
      '１ 概要\n項 目 平成 25 年４月１日 令和４年４月１日 増 減\n人       口 31,400 人 28,150 人 △1,250 人(△11.5％)\n職   員   数 410 人 388 人 △22 人(△5.4％)\n表 推移';
    expect(blocks(text)[1]).toMatchObject({
      kind: 'table',
      rows: [
        ['項目', '平成 25 年４月１日', '令和４年４月１日', '増減'],
        ['人口', '31,400 人', '28,150 人', '△1,250 人(△11.5％)'],
        ['職員数', '410 人', '388 人', '△22 人(△5.4％)'],
      ],
    });
  });

  it.each([
    [
      'bars',
      '区分 | 人数 |\n課長級 | 12 |\n係長級 | 20 |',
      [
        ['区分', '人数'],
        ['課長級', '12'],
        ['係長級', '20'],
      ],
    ],
    [
      'tabs',
      '区分\t人数\n課長級\t12\n係長級\t20',
      [
        ['区分', '人数'],
        ['課長級', '12'],
        ['係長級', '20'],
      ],
    ],
    [
      'wide gaps',
      '月日　　内容　　相手\n４月　　顔合わせ　　総務課\n５月　　聞き取り　　商工会',
      [
        ['月日', '内容', '相手'],
        ['４月', '顔合わせ', '総務課'],
        ['５月', '聞き取り', '商工会'],
      ],
    ],
  ])('reads a table with %s', (_, text, rows) => {
    expect(blocks(`１ 表\n${text}`)[1]).toMatchObject({ kind: 'table', rows });
  });

  it('joins a question with its counts in the next line', () => {
    expect(
      blocks('【内容】\n② よく話を聞いていますか？\n（Y:45%/N:55%）\n声が届いていない。')[1],
    ).toMatchObject({
      kind: 'poll',
      mark: '②',
      question: 'よく話を聞いていますか？',
      choices: [
        { label: 'Y', value: 45 },
        { label: 'N', value: 55 },
      ],
    });
  });

  it('gives every turn of minutes to its speaker', () => {
    const text =
      '１ 議題\n甲野：案を二つ用意した。\n丙山：窓口を先に回りたい。\n甲野：では八月に。\n日時：未定';
    expect(blocks(text).flatMap((block) => (block.kind === 'speech' ? [block.speaker] : []))).toEqual([
      '甲野：',
      '丙山：',
      '甲野：',
    ]);
  });
});

describe('the reading as a whole', () => {
  it('gives every block the lines it came from', () => {
    const text =
      '１ はじめに\n\n私たちは一年の間、町の人と話し、聞いたことを書きとめて、次に来る人へと渡すことに取\n\nり組んだ。\n\n・話す';
    expect(blocks(text).map(({ lines }) => [lines.from, lines.to])).toEqual([
      [1, 1],
      [3, 5],
      [7, 7],
    ]);
  });

  it('reads decomposed text, Windows line ends and form feeds alike', () => {
    const text = '１ はじめに\n\nがんばりがちな私たちです。\n２ おわりに\n本文です。';
    const plain = readReport(text).blocks.map((block) => ('text' in block ? block.text : ''));
    for (const other of [
      text.normalize('NFD'),
      text.replaceAll('\n', '\r\n'),
      text.replace('\n２', '\n\f２'),
    ]) {
      expect(readReport(other).blocks.map((block) => ('text' in block ? block.text : ''))).toEqual(plain);
    }
  });

  it('keeps and counts characters the source had lost', () => {
    const reading = readReport('１ �\n�なぜなら\n・話すから');
    expect(reading.replacementCharacters).toBe(2);
  });

  it('tells its progress, and stops when told to', () => {
    const seen: number[] = [];
    readReport('１ あ', { progress: (done) => seen.push(done) > 0 });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(readReport('１ あ', { progress: () => false })).toBeUndefined();
  });

  it('takes no list of short lines for a cover', () => {
    expect(texts('打合せ\n霧沢市総務課\n令和３年度\n来週まで')).toHaveLength(4);
  });

  it('reads nothing from nothing', () => {
    expect(readReport(' \n\u3000\n')).toMatchObject({ blocks: [], setAside: [], facts: { authors: [] } });
  });
});

it('takes people one below the other for names, not for a table', () => {
  const { blocks, facts } = readReport(
    '汐見野市　活動報告書\n令和５年度\n市民課　甲野 一郎\n教育委員会　乙川 花子\n教育委員会　丙山 修\n\n１ はじめに\n話すことから始めた。',
  );
  expect(facts.authors.map(({ name }) => name)).toEqual(['甲野一郎', '乙川花子', '丙山修']);
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});
