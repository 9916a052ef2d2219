import { describe, expect, it } from 'vitest';
import { meetingDifferences } from './meeting-differences';
import { type MeetingForm, newMeetingForm } from './meeting-form';
import { mergeMeetings } from './merge-meetings';

const form = (more: Partial<MeetingForm> = {}): MeetingForm => ({
  ...newMeetingForm('2021-05-14', ''),
  ...more,
});
const names = { cohort: (id: string) => `第${id}期`, attachment: (id: string) => `${id}.png` };

describe('mergeMeetings', () => {
  it('loses no word of either version', () => {
    const merged = mergeMeetings(
      form({
        title: '朝市',
        content: '自分の記録',
        participants: ['甲野', '乙川'],
        questions: [
          { id: 'q1', text: 'なぜ早いのか' },
          { id: 'q2', text: '自分だけの問い' },
        ],
        tags: ['対話'],
      }),
      form({
        title: '汐見野',
        content: '相手の記録',
        participants: ['乙川', '丙山'],
        questions: [
          { id: 'q1', text: 'なぜ朝なのか' },
          { id: 'q3', text: '相手だけの問い' },
        ],
        nextSteps: 'また行く',
        attachments: ['a1'],
      }),
    );
    expect(merged).toMatchObject({
      title: '朝市／汐見野',
      content: '自分の記録\n\n相手の記録',
      participants: ['甲野', '乙川', '丙山'],
      questions: [
        { id: 'q1', text: 'なぜ早いのか／なぜ朝なのか' },
        { id: 'q2', text: '自分だけの問い' },
        { id: 'q3', text: '相手だけの問い' },
      ],
      nextSteps: 'また行く',
      tags: ['対話'],
      attachments: ['a1'],
    });
  });

  it('does not repeat what one version only wrote on', () => {
    const merged = mergeMeetings(form({ content: '一行目' }), form({ content: '一行目\n二行目' }));
    expect(merged.content).toBe('一行目\n二行目');
  });

  it('of two equal forms is that form', () => {
    const one = form({
      title: '朝市',
      content: '記録',
      tags: ['対話'],
      questions: [{ id: 'q1', text: 'なぜ' }],
    });
    expect(mergeMeetings(one, one)).toEqual(one);
  });
});

describe('meetingDifferences', () => {
  it('names what differs, in words', () => {
    expect(
      meetingDifferences(
        form({ title: '朝市', cohortId: '1', visibility: 'team', questions: [{ id: 'q1', text: 'なぜ' }] }),
        form({ title: '朝市', cohortId: '2', visibility: 'private', attachments: ['a'] }),
        names,
      ),
    ).toEqual([
      { label: '期', mine: '第1期', theirs: '第2期' },
      { label: 'モヤモヤ', mine: '・なぜ', theirs: '' },
      { label: '添付', mine: '', theirs: 'a.png' },
      { label: '公開範囲', mine: '隊内', theirs: '自分だけ' },
    ]);
  });

  it('shows polls with their shares', () => {
    const poll = {
      id: 'p1',
      question: '来たいか',
      unit: 'count' as const,
      choices: [
        { label: 'Y', value: '3' },
        { label: 'N', value: '1' },
      ],
    };
    expect(meetingDifferences(form({ polls: [poll] }), form(), names)).toEqual([
      { label: '挙手', mine: '来たいか：Y 75 %（3人）、N 25 %（1人）', theirs: '' },
    ]);
  });

  it('is empty for equal forms', () => {
    expect(meetingDifferences(form(), form(), names)).toEqual([]);
  });
});
