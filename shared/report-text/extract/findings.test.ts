import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report';
import { dialoguesIn } from './dialogues';

/** A yearly report in small, set as PDFs come out: a blank line after every line, pages told by one space. */
const REPORT = `１ はじめに
 ４期生の私たちは、話すことから始めた。
２ 取り組んできたこと
(1) 研究会
第１回研究会
（R3.4.16）
•ねらいを知る
•⇒研修ではない
第２回研究会
（R3.10.26）
•案をまとめる
第３回研究会
（R3.1.27~28）
•振り返る
第１回研究会（R3.4.16）「ねらいを知る」
初めての会では、立つ場所を変えて見ることを教わった。
【教わったキーワード】
・ 立つ場所を変える
・ あるべき姿から考える
◆活動と気付き
激励会（R3.5.13）
町長、総務課、先輩たちとの対話
【内容】
★町長の話
・ 何でも書きとめておくとよい。
① 役場に話しかけやすいですか？（Y:30%/N:70%）
元気がないという声があった。
【「モヤモヤ」と「気付き」】
・ 町民は何を望んでいるのだろう。
・ 話せば分かることが多い。
乙川副町長との対話（R3.7.14）
【内容】
◆ 人の育て方
・ 任せることが大切だ。
→失敗してもよい。
◆ 進め方
・ 急がない。
【「モヤモヤ」と「気付き」】
・ 任せるとは、どういうことか？
第２回研究会（R3.10.26）「案をまとめる」
案をまとめる中で、特に心に残った言葉は次のとおりである。
・「やってみてから直そう」
・迷ったら町に出る
第３回研究会（R3.1.27~28）「振り返る」
一年を振り返り、次に進むことを誓い合った。
(2) 計画
まず取り組む
アクション
•対話の場を増やす
•研修に対話を入れる。
•指針を知らせる
次に取り組む
アクション
•課を越えて話す
さらに取り組む
アクション
•町民と話す
３ おわりに
・総務課  甲野 一郎
一年を終えて、話すことの力を知った。最初は半信半疑であったが、今では違う。
私から始めること宣言！
朝の十分を話す時間にします。
・税務課  乙川 花子
窓口で出会う人の顔が、前よりもよく見えるようになった。話を聞くことは難しい。
私は町に出て話し続ける！
・福祉課  丙山 次郎
多くの人に支えられて、一年を終えることができた。これからも学び、仲間を増やしていきたい。`
  .split('\n')
  .join('\n\n');

const reading = readReport(REPORT);

describe('findings of a yearly report', () => {
  it('gives each study meeting once, its heading before the list of dates', () => {
    expect(reading.studyMeetings.map(({ number, date, title }) => [number, date, title])).toEqual([
      [1, '2021-04-16', 'ねらいを知る'],
      [2, '2021-10-26', '案をまとめる'],
      [3, '2021-01-27', '振り返る'],
    ]);
  });

  it('doubts a January that comes before its October, and changes nothing', () => {
    expect(reading.dateDoubts).toEqual([
      expect.objectContaining({ date: '2021-01-27', proposed: '2022-01-27', reason: 'orderOfMeetings' }),
    ]);
  });

  it('makes records of dialogues', () => {
    const [first, second] = reading.dialogues;
    expect(reading.dialogues).toHaveLength(2);
    expect(first).toMatchObject({
      title: '激励会（R3.5.13）',
      date: '2021-05-13',
      counterpart: '町長、総務課、先輩たち',
      moyamoya: ['町民は何を望んでいるのだろう。'],
      insights: ['話せば分かることが多い。'],
      polls: [{ question: '役場に話しかけやすいですか？', unit: 'percent' }],
    });
    expect(first?.content).toContain('元気がないという声があった。');
    expect(first?.headingPath).toEqual([
      '２ 取り組んできたこと',
      '(1) 研究会',
      '第１回研究会（R3.4.16）「ねらいを知る」',
      '◆活動と気付き',
    ]);
    expect(second).toMatchObject({
      counterpart: '乙川副町長',
      moyamoya: ['任せるとは、どういうことか？'],
      insights: [],
    });
    expect(second?.content).toContain('失敗してもよい。');
  });

  it('sorts actions into stages, with the sentence that says more', () => {
    expect(reading.actions.map(({ stage, text, detail }) => [stage, text, detail])).toEqual([
      ['first', '対話の場を増やす', '研修に対話を入れる。'],
      ['first', '指針を知らせる', undefined],
      ['next', '課を越えて話す', undefined],
      ['further', '町民と話す', undefined],
    ]);
  });

  it('finds what each person will do, by announcement, exclamation or will', () => {
    expect(reading.pledges.map(({ owner, text, confidence }) => [owner, text, confidence])).toEqual([
      ['甲野一郎', '朝の十分を話す時間にします。', 'sure'],
      ['乙川花子', '私は町に出て話し続ける！', 'likely'],
      ['丙山次郎', 'これからも学び、仲間を増やしていきたい。', 'guess'],
    ]);
  });

  it('proposes what the report itself calls its key words', () => {
    const keywords = reading.phrases.filter(({ why }) => why === 'keywordList').map(({ text }) => text);
    expect(keywords).toEqual([
      '立つ場所を変える',
      'あるべき姿から考える',
      '「やってみてから直そう」',
      '迷ったら町に出る',
    ]);
  });

  it('takes those who reflect for the authors, and their cohort from their words', () => {
    expect(reading.facts.authors.map(({ name, department }) => [name, department])).toEqual([
      ['甲野一郎', '総務課'],
      ['乙川花子', '税務課'],
      ['丙山次郎', '福祉課'],
    ]);
    expect(reading.facts.cohort?.value).toBe(4);
    expect(reading.facts.fiscalYear?.value).toBe(2021);
  });
});

describe('dialoguesIn', () => {
  it('reads labels that stand before their text', () => {
    const { blocks } = readReport(
      '１ 記録\n商工会との対話（H30.7.3）\n【内容】若い人が残らないと聞いた。\n【モヤモヤ】役場は何を手伝えるのか。',
    );
    expect(dialoguesIn(blocks, 2018)).toMatchObject([
      {
        date: '2018-07-03',
        counterpart: '商工会',
        content: '若い人が残らないと聞いた。',
        moyamoya: ['役場は何を手伝えるのか。'],
      },
    ]);
  });

  it('is called after the dated line above its parts, where its heading holds more than it', () => {
    const { blocks } = readReport(
      '(1) 活動\n\n◆主な活動と気付き\n\n課長と年度の予定を確認（H30.5.1）\n\n【内容】\n\n・診断を受ける\n\n【気付き】\n\n・早く始めたい\n',
    );
    expect(dialoguesIn(blocks, 2018)).toMatchObject([
      { title: '課長と年度の予定を確認（H30.5.1）', date: '2018-05-01', insights: ['早く始めたい'] },
    ]);
  });

  it('takes the year of a bare date from the fiscal year', () => {
    const { blocks } = readReport(
      '１ 記録\n消防団との対話（2/3）\n【内容】\n・訓練の日が重なる\n【気付き】\n・減らすことも要る',
    );
    expect(dialoguesIn(blocks, 2018)).toMatchObject([{ date: '2019-02-03', insights: ['減らすことも要る'] }]);
  });
});
