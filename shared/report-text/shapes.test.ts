import { describe, expect, it } from 'vitest';
import { columnsOf } from './lines/characters';
import { lostCharacters } from './lost-characters';
import { readReport } from './read-report';

const TALK =
  '本市では昨年度から係長を対象に対話の研修を始め、延べ五十二人が参加した。参加者への聞き取りでは、職場で話す時間が取れないという声が最も多く、次いで話しても変わらないという諦めの声が続いた。';
const TRIAL =
  'そこで私たちは、各課の朝礼に10分間の対話を置くことを提案し、７つの課で試行した。試行の後に行ったアンケートでは、回答者の６割が「話しやすくなった」と答えている。もっとも、窓口を持つ課では時間をそろえることが難しく、昼休みの前後に分けて行うなどの工夫が必要であった。';
const NEXT =
  '来年度は試行した課の職員が別の課に出向き、進め方を伝える。研修の後に何が変わったのかを半年ごとに確かめ、次の期に引き継ぎたい。';

/** Sets a paragraph as a page of so many columns does: no full stop or closing bracket begins a line. */
function wrapped(text: string, columns: number, indent = '　'): string {
  const lines = [indent];
  for (const character of text) {
    const last = lines.at(-1) ?? '';
    const isFull = columnsOf(last + character) > columns && !/[、。」）ー々っゃゅょ]/.test(character);
    if (isFull) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join('\n');
}

interface Shape {
  readonly name: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly facts?: {
    readonly municipality?: string;
    readonly fiscalYear?: number;
    readonly authors?: readonly string[];
  };
  /** paragraphs that must come out whole */
  readonly paragraphs?: readonly string[];
}

const SHAPES: readonly Shape[] = [
  {
    name: 'chapters and sections, a list of contents with leaders, page numbers, running heads, form feeds',
    text: [
      '汐見野町職員自主研究グループ\n令和４年度　活動報告書\n\n汐見野町役場\n総務課　　甲野　一郎\n健康福祉課　乙川　花子',
      '目　　次\n第１章　研究の背景 …………………… １\n　第１節　町の現状 ………………… １\n　第２節　職員の意識 ……………… ２\n第２章　取組 ………………………… ３\nおわりに ……………………………… ４',
      `第１章　研究の背景\n第１節　町の現状\n${wrapped(TALK, 76)}\n- 1 -`,
      `活動報告書\n第２節　職員の意識\n${wrapped(TRIAL, 76)}\n- 2 -`,
      `活動報告書\n第２章　取組\n１　朝礼の対話\n${wrapped(TRIAL, 76)}\n２　聞き取り\n${wrapped(TALK, 76)}\n- 3 -`,
      `活動報告書\nおわりに\n${wrapped(NEXT, 76)}\n- 4 -`,
    ].join('\n\f'),
    headings: [
      '1 第１章 研究の背景',
      '2 第１節 町の現状',
      '2 第２節 職員の意識',
      '1 第２章 取組',
      '2 １ 朝礼の対話',
      '2 ２ 聞き取り',
      '1 おわりに',
    ],
    facts: { municipality: '汐見野町', fiscalYear: 2022, authors: ['甲野一郎', '乙川花子'] },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'a blank line after every line, page numbers alone, contents without leaders',
    text: [
      ['人材マネジメント部会　研究論文', '令和２年度', '鳥居市', '総務課 甲野 恵', '税務課 乙川 広'],
      ['目次', '1 はじめに 1', '2 組織の現状 2', '(1) 職員の声 2', '(2) 市民の声 3', '3 おわりに 4', '1'],
      [
        '1 はじめに',
        wrapped(TALK, 76, ''),
        wrapped(TRIAL, 76, ''),
        '2',
        '2 組織の現状',
        '(1) 職員の声',
        wrapped(TRIAL, 76, ''),
      ],
      [
        '・話す時間がない',
        '・話しても変わらない',
        '3',
        '(2) 市民の声',
        wrapped(TALK, 76, ''),
        '4',
        '3 おわりに',
        wrapped(NEXT, 76, ''),
      ],
    ]
      .flat()
      .flatMap((piece) => piece.split('\n'))
      .join('\n\n'),
    headings: ['1 1 はじめに', '1 2 組織の現状', '2 (1) 職員の声', '2 (2) 市民の声', '1 3 おわりに'],
    facts: { municipality: '鳥居市', fiscalYear: 2020, authors: ['甲野恵', '乙川広'] },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'kanji numerals with full-width spaces throughout',
    text: [
      '　　　　部会に参加して\n\n　　　　　　　　　　鳥居市企画課　甲野　恵\n',
      `一　はじめに\n\n${wrapped(TALK, 60)}\n`,
      `二　取り組んだこと\n\n　（一）聞き取り\n\n${wrapped(TRIAL, 60)}\n\n　（二）試行\n\n${wrapped(NEXT, 60)}\n`,
      `三　むすび\n\n${wrapped(TALK, 60)}`,
    ].join('\n'),
    headings: ['1 一 はじめに', '1 二 取り組んだこと', '2 （一）聞き取り', '2 （二）試行', '1 三 むすび'],
    facts: { municipality: '鳥居市', authors: ['甲野恵'] },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'a copy out of a word processor, tabs after numbers and between columns',
    text: `自主研究グループ「ひと休み」報告\n2019年度\n\n1.\tはじめに\n\t${TALK}\n2.\t取組の内容\n2.1\t朝礼の対話\n\t${TRIAL}\n•\t十分間だけ話す\n•\t記録は取らない\n2.2\t昼休みの会\n\t${NEXT}\n区分\t回数\t参加者\n朝礼\t24\t180\n昼休み\t6\t41\n3.\tおわりに\n\t${NEXT}`,
    headings: ['1 1. はじめに', '1 2. 取組の内容', '2 2.1 朝礼の対話', '2 2.2 昼休みの会', '1 3. おわりに'],
    facts: { fiscalYear: 2019 },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'roman numerals down to circled numbers, and a list of circled numbers',
    text: `Ⅰ　はじめに\n${wrapped(TALK, 70)}\nⅡ　調査の方法\n１　対象\n${wrapped(TRIAL, 70)}\n２　手順\n（１）予備調査\n①　質問の作成\n${wrapped(TALK, 70)}\n②　試しの聞き取り\n${wrapped(NEXT, 70)}\n（２）本調査\n${wrapped(TRIAL, 70)}\nⅢ　結果\n１　職員の声\n　次の三点が多く挙がった。\n　①　話す時間がない\n　②　話しても変わらない\n　③　誰に話せばよいか分からない\n２　市民の声\n${wrapped(TALK, 70)}`,
    headings: [
      '1 Ⅰ はじめに',
      '1 Ⅱ 調査の方法',
      '2 １ 対象',
      '2 ２ 手順',
      '3 （１）予備調査',
      '4 ① 質問の作成',
      '4 ② 試しの聞き取り',
      '3 （２）本調査',
      '1 Ⅲ 結果',
      '2 １ 職員の声',
      '2 ２ 市民の声',
    ],
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: '第１, １, ア and 1)',
    text: `第１　目的\n${wrapped(TALK, 76)}\n第２　方法\n１　調査\nア　対象者\n${wrapped(TRIAL, 76)}\nイ　期間\n${wrapped(NEXT, 76)}\n２　分析\n1) 単純集計\n${wrapped(NEXT, 76)}\n2) 自由記述の整理\n${wrapped(TALK, 76)}\n第３　結果\n${wrapped(NEXT, 76)}`,
    headings: [
      '1 第１ 目的',
      '1 第２ 方法',
      '2 １ 調査',
      '3 ア 対象者',
      '3 イ 期間',
      '2 ２ 分析',
      '3 1) 単純集計',
      '3 2) 自由記述の整理',
      '1 第３ 結果',
    ],
  },
  {
    name: 'minutes with 〇氏名, and a numbered form above them',
    text: '千種市職員研究会　議事録\n\n1 日時　令和3年10月5日（火）17:30～19:00\n2 場所　本庁舎2階 第3会議室\n3 出席者　甲野、乙川、丙山\n4 内容\n(1) 若手の離職\n〇甲野課長　前回の宿題から始めたいと思います。\n〇乙川委員　この三年で七人が辞めています。理由を聞くと、相談できる人がいなかったという答えが多いので\nす。\n〇丁田センター長　市民の側から見ると、話が振り出しに戻るのが困ります。\n(2) 今後の進め方\n〇甲野課長　次回は八月に行います。\n5 次回\n11月9日に行う。',
    headings: ['1 4 内容', '2 (1) 若手の離職', '2 (2) 今後の進め方', '1 5 次回'],
    facts: { municipality: '千種市', fiscalYear: 2021 },
    paragraphs: [
      'この三年で七人が辞めています。理由を聞くと、相談できる人がいなかったという答えが多いのです。',
    ],
  },
  {
    name: 'questions and answers under ■',
    text: '新しく加わる皆さんへ\n\n■ 参加について\n\nQ1. 仕事が忙しくても参加できますか。\nA1. 都合のつくときだけで構いません。昼休みの会もあります。\nQ2. 費用はかかりますか。\nA2. かかりません。\n\n■ 活動について\n\nQ3. 何をする会ですか。\nA3. 立場を離れて話す会です。',
    headings: ['1 ■ 参加について', '1 ■ 活動について'],
  },
  {
    name: 'headings without any mark, a blank line between all paragraphs',
    text: [
      '対話の一年をふりかえる',
      '霧沢市 人材マネジメント部会 2018年度',
      'なぜ始めたのか',
      TALK,
      'やってみたこと',
      TRIAL,
      '- 朝礼で十分話す',
      '- 記録は取らない',
      'わかったこと',
      NEXT,
      'これから',
      TALK,
    ].join('\n\n'),
    headings: ['1 なぜ始めたのか', '1 やってみたこと', '1 わかったこと', '1 これから'],
    facts: { municipality: '霧沢市', fiscalYear: 2018 },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'every letter set apart',
    text: [
      `１  ${[...'はじめに'].join(' ')}`,
      ...wrapped(TALK, 60, '')
        .split('\n')
        .map((line) => [...line].join(' ')),
      `２  ${[...'取り組んだこと'].join(' ')}`,
      ...wrapped(NEXT, 60, '')
        .split('\n')
        .map((line) => [...line].join(' ')),
    ].join('\n'),
    headings: ['1 １ はじめに', '1 ２ 取り組んだこと'],
    paragraphs: [TALK, NEXT],
  },
  {
    name: 'a heading over two lines, and one with a bracket left open',
    text: `１．対話の場を庁内に広げ、職員一人ひとりが自分の言葉で語れる組織にしていくため\nに取り組んだこと\n${wrapped(TALK, 76)}\n${wrapped(TRIAL, 76)}\n２．「市民とともに考え\nる」座談会\n${wrapped(NEXT, 76)}`,
    headings: [
      '1 １．対話の場を庁内に広げ、職員一人ひとりが自分の言葉で語れる組織にしていくために取り組んだこと',
      '1 ２．「市民とともに考える」座談会',
    ],
  },
  {
    name: 'people’s reflections by name and office',
    text: `汐見野市　平成29年度人材マネジメント部会報告書\n執筆者：甲野一郎、乙川花子\n１　はじめに\n${wrapped(TALK, 74)}\n２　一年を終えて\n甲野　一郎（総務課）\n${wrapped(TRIAL, 74)}\n乙川　花子（税務課）\n${wrapped(NEXT, 74)}`,
    headings: ['1 １ はじめに', '1 ２ 一年を終えて', '2 甲野 一郎（総務課）', '2 乙川 花子（税務課）'],
    facts: { municipality: '汐見野市', fiscalYear: 2017, authors: ['甲野一郎', '乙川花子'] },
  },
  {
    name: 'headings underlined and boxed with drawn rules, at two levels',
    text: `霧沢市　若手職員の会　報告\n══════════════\n\n歩いて聞いたこと\n==============\n${wrapped(TALK, 76)}\n\n商店街で\n--------\n${wrapped(TRIAL, 76)}\n\n港で\n----\n${wrapped(NEXT, 76)}\n\n　　　　＊＊＊＊\n\n${wrapped(TRIAL, 76)}\n\n持ち帰ったこと\n==============\n${wrapped(NEXT, 76)}`,
    headings: ['1 歩いて聞いたこと', '2 商店街で', '2 港で', '1 持ち帰ったこと'],
    facts: { municipality: '霧沢市' },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'proposals counted by a word, the same words under each, and an appendix',
    text: `鳥居市若手職員提案書\n令和元年度\n\n提案１　窓口の予約\n現状と課題\n${wrapped(TALK, 76)}\n提案の内容\n${wrapped(NEXT, 76)}\n提案２　会議の短縮\n現状と課題\n${wrapped(TRIAL, 76)}\n提案の内容\n${wrapped(NEXT, 76)}\n資料１　聞き取りの記録\n${wrapped(TALK, 76)}\n資料２　試行の記録\n${wrapped(TRIAL, 76)}`,
    headings: [
      '1 提案１ 窓口の予約',
      '2 現状と課題',
      '2 提案の内容',
      '1 提案２ 会議の短縮',
      '2 現状と課題',
      '2 提案の内容',
      '1 資料１ 聞き取りの記録',
      '1 資料２ 試行の記録',
    ],
    facts: { municipality: '鳥居市', fiscalYear: 2019 },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'small roman numbers, and questions nobody answers with an A',
    text: `先輩に聞く\n\nⅠ. 聞き方\n${wrapped(TALK, 76)}\ni) 対象\n${wrapped(TRIAL, 76)}\nii) 手順\n${wrapped(NEXT, 76)}\nⅡ. 聞いたこと\nＱ．仕事で大切なことは？\n${wrapped(TALK, 76)}\nＱ．後輩に伝えたいことは？\n${wrapped(TRIAL, 76)}`,
    headings: [
      '1 Ⅰ. 聞き方',
      '2 i) 対象',
      '2 ii) 手順',
      '1 Ⅱ. 聞いたこと',
      '2 Ｑ．仕事で大切なことは？',
      '2 Ｑ．後輩に伝えたいことは？',
    ],
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'headings as long as the narrow lines of their text',
    text: `ふたば通信 №15\n\n◆「聞く」から始まるまちづくり 若手職員が歩いた三か月\n${wrapped(TALK, 44)}\n◆講演「失敗から学ぶ自治体経営」を庁内で聴いて\n${wrapped(TRIAL, 44)}\n◆会員募集中！\n${wrapped(NEXT, 44)}`,
    headings: [
      '1 ◆「聞く」から始まるまちづくり 若手職員が歩いた三か月',
      '1 ◆講演「失敗から学ぶ自治体経営」を庁内で聴いて',
      '1 ◆会員募集中！',
    ],
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'people’s reflections right from the start, without a cover',
    text: `霧沢市　令和元年度　研修生の感想\n\n◆企画課　甲野　花\n${wrapped(TALK, 74)}\n◆水道課　乙川　大輔\n${wrapped(TRIAL, 74)}\n◆福祉課　丙山　みのり\n${wrapped(NEXT, 74)}`,
    headings: ['1 ◆企画課 甲野 花', '1 ◆水道課 乙川 大輔', '1 ◆福祉課 丙山 みのり'],
    facts: { municipality: '霧沢市', fiscalYear: 2019, authors: ['甲野花', '乙川大輔', '丙山みのり'] },
    paragraphs: [TALK, TRIAL, NEXT],
  },
  {
    name: 'a rule above each title, and a list of dates that is none',
    text: `学びの広場　第21号\n\n――――――――\n巻頭のことば\n${wrapped(TALK, 56)}\n\n――――――――\n一年の予定\n次のとおり開く。\n４月　総会\n９月　発表\n${wrapped(TRIAL, 56)}\n\n――――――――\n編集室から\n${wrapped(NEXT, 56)}`,
    headings: ['1 巻頭のことば', '1 一年の予定', '1 編集室から'],
    paragraphs: [TALK, NEXT],
  },
  {
    name: 'a memo without headings',
    text: 'メモ\n市長とランチ\n・異動の話が出た\n・若手を外に出したい\n',
    headings: [],
  },
];

describe.each(SHAPES)('$name', ({ text, headings, facts, paragraphs }) => {
  const reading = readReport(text);

  it('gives the headings of the body with their levels', () => {
    const found = reading.blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
    );
    expect(found).toEqual(headings);
  });

  it('finds whose it is and of which year', () => {
    if (facts?.municipality) expect(reading.facts.municipality?.value).toBe(facts.municipality);
    if (facts?.fiscalYear) expect(reading.facts.fiscalYear?.value).toBe(facts.fiscalYear);
    if (facts?.authors) expect(reading.facts.authors.map(({ name }) => name)).toEqual(facts.authors);
  });

  it('keeps paragraphs whole and loses nothing', () => {
    const texts = reading.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    for (const paragraph of paragraphs ?? []) expect(texts).toContain(paragraph);
    expect(lostCharacters(text, reading)).toBe('');
  });
});
