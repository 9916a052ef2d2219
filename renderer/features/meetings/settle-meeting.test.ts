import { describe, expect, it } from 'vitest';
import { settleConflict } from '#shared/record-diff/settle-conflict';
import { type MeetingForm, newMeetingForm } from './meeting-form';
import { formContent, settledForm } from './settle-meeting';

const form = (more: Partial<MeetingForm>): MeetingForm => ({ ...newMeetingForm('2021-05-14', ''), ...more });

const mine = form({
  title: '朝市',
  date: '令和3年5月1',
  content: '自分の記録',
  participants: ['甲野', '乙川'],
  questions: [
    { id: 'q1', text: 'なぜ早いのか' },
    { id: 'q2', text: '自分だけの問い' },
  ],
});
const theirs = form({
  title: '汐見野',
  content: '相手の記録',
  participants: ['乙川', '丙山'],
  questions: [
    { id: 'q1', text: 'なぜ朝なのか' },
    { id: 'q3', text: '相手だけの問い' },
  ],
  nextSteps: 'また行く',
});

function settled(choices: Parameters<typeof settleConflict>[3]): MeetingForm {
  const [own, other] = [formContent('m', mine), formContent('m', theirs)];
  return settledForm(mine, settleConflict('offsiteMeeting', own, other, choices), choices);
}

describe('two versions of a meeting put together', () => {
  it('lose no word where both stay', () => {
    const both = { keep: 'both' } as const;
    expect(
      settled({ title: both, content: both, participants: both, questions: both, nextSteps: both }),
    ).toMatchObject({
      title: '朝市／汐見野',
      content: '自分の記録\n\n相手の記録',
      participants: ['甲野', '乙川', '丙山'],
      questions: [
        { id: 'q1', text: 'なぜ早いのか／なぜ朝なのか' },
        { id: 'q2', text: '自分だけの問い' },
        { id: 'q3', text: '相手だけの問い' },
      ],
      nextSteps: 'また行く',
    });
  });

  it('keep what is half-typed where mine stays', () => {
    expect(settled({ date: { keep: 'mine' }, title: { keep: 'theirs' } })).toMatchObject({
      date: '令和3年5月1',
      title: '汐見野',
      content: '自分の記録',
    });
  });

  it('take a date from the other where that was chosen', () => {
    expect(settled({ date: { keep: 'theirs' } }).date).toBe('令和3年5月14日');
  });
});
