import { describe, expect, it } from 'vitest';
import { dialoguePartOf, isDatedTitle } from './dialogue-words';
import { personLineOf } from './person-line';
import { isPledgeLabel } from './pledge-words';
import { pollCounts } from './poll';
import { stageOf } from './stage-words';

describe('stageOf', () => {
  it.each([
    ['まず取り組むアクション', 'first'],
    ['次に取り組むこと', 'next'],
    ['さらに取組むアクション', 'further'],
    ['【まず取り組むこと】', 'first'],
    ['短期（１年目）', 'first'],
    ['第２段階', 'next'],
    ['STEP3 広げる', 'further'],
  ])('%j is %s', (line, stage) => {
    expect(stageOf(line)).toBe(stage);
  });

  it.each(['まずは課の朝礼から変える。', '私から始めること宣言！', '次に、', 'さらに', '短期間で終える'])(
    '%j is none',
    (line) => {
      expect(stageOf(line)).toBeUndefined();
    },
  );
});

describe('personLineOf', () => {
  it.each([
    ['・総務課  甲野 一郎', { name: '甲野一郎', department: '総務課' }],
    ['企画部　市民協働課　乙川　花子', { name: '乙川花子', department: '企画部 市民協働課' }],
    ['税務課 主任 丙山次郎', { name: '丙山次郎', department: '税務課' }],
    ['甲野 恵（総務課）', { name: '甲野恵', department: '総務課' }],
  ])('%j is a person', (line, person) => {
    expect(personLineOf(line)).toEqual(person);
  });

  it.each(['総務課 対話の記録', '第1部 現状を知る', '甲野 一郎', '市民課 職員との対話', '本庁舎 会議室'])(
    '%j is none',
    (line) => {
      expect(personLineOf(line)).toBeUndefined();
    },
  );
});

describe('pollCounts', () => {
  it('reads percent', () => {
    expect(pollCounts('① 話しかけやすいですか？（Y:30%/N:70%）')).toEqual({
      question: '① 話しかけやすいですか？',
      unit: 'percent',
      choices: [
        { label: 'Y', value: 30 },
        { label: 'N', value: 70 },
      ],
    });
  });

  it('reads people, and more than two choices', () => {
    expect(pollCounts('続けたいですか（はい 31人、いいえ 9人、わからない 2人）')).toMatchObject({
      question: '続けたいですか',
      unit: 'count',
      choices: [
        { label: 'はい', value: 31 },
        { label: 'いいえ', value: 9 },
        { label: 'わからない', value: 2 },
      ],
    });
  });

  it.each([
    '副市長との対話（R3.7.14）',
    '参加者（総務課 3人、税務課 2人）',
    '話しかけやすいですか？',
    '会議は短い（平均:12分）',
  ])('%j has none', (text) => {
    expect(pollCounts(text)).toBeUndefined();
  });
});

describe('dialogue words', () => {
  it.each([
    ['【内容】', 'content'],
    ['【「モヤモヤ」と「気付き」】', 'both'],
    ['モヤモヤ：', 'moyamoya'],
    ['＜気づき＞', 'insight'],
    ['◆学んだこと', 'insight'],
  ])('%j opens %s', (label, part) => {
    expect(dialoguePartOf(label)).toBe(part);
  });

  it.each(['◆活動と気付き', '１ 活動内容の報告', '【現状】'])('%j opens none', (label) => {
    expect(dialoguePartOf(label)).toBeUndefined();
  });

  it('knows the title of a dialogue by its date', () => {
    expect(isDatedTitle('商工会との対話（H30.7.3）')).toBe(true);
    expect(isDatedTitle('令和４年５月14日 センターとの意見交換')).toBe(true);
    expect(isDatedTitle('条例の施行（H30.7.3）')).toBe(false);
    expect(isDatedTitle('対話をした（R3.7.14）。')).toBe(false);
    expect(isDatedTitle('年度の予定を確認（R3.7.14）')).toBe(false);
    expect(isDatedTitle('課長との対話を実施（R3.7.14）')).toBe(true);
  });
});

describe('isPledgeLabel', () => {
  it('knows what announces a pledge', () => {
    expect(isPledgeLabel('私から始めること宣言！')).toBe(true);
    expect(isPledgeLabel('【私の決意】')).toBe(true);
    expect(isPledgeLabel('市は非常事態を宣言した')).toBe(false);
  });
});
