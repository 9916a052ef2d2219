import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { offsiteMeetingDraftSchema } from '#shared/model/offsite-meeting';
import { formToMeeting, isBlankForm, meetingFormSchema, meetingToForm, newMeetingForm } from './meeting-form';

const ID = '01J0000000000000000000000A';
const blank = newMeetingForm('2021-05-14', '');

const meeting = {
  id: ID,
  kind: 'offsiteMeeting' as const,
  title: '朝市での対話',
  date: '2021-05-14',
  place: '汐見野市 朝市広場',
  counterpart: '朝市組合の皆さん',
  participants: ['甲野', '乙川'],
  cohortId: '01J0000000000000000000000C',
  content: '・朝が早い',
  insights: [{ id: 'i1', text: '待つことも仕事' }],
  polls: [
    {
      id: 'p1',
      question: 'また来たいか',
      unit: 'count' as const,
      choices: [
        { label: 'Y', value: 3 },
        { label: 'N', value: 1 },
      ],
    },
  ],
  nextSteps: 'もう一度行く',
  tags: ['対話'],
  visibility: 'team' as const,
  attachments: ['01J0000000000000000000000D'],
};
const stamps = {
  revision: 1,
  createdAt: '2021-05-14T10:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2021-05-14T10:00:00+09:00',
  updatedBy: '甲野',
};

describe('formToMeeting', () => {
  it('gives back what the form was made of', () => {
    const form = meetingToForm({ ...meeting, ...stamps }, []);
    expect(formToMeeting(ID, form)).toEqual({ meeting, questions: [] });
  });

  it('is valid for the archive whatever is half-written', () => {
    const form = {
      ...blank,
      date: '来週の金曜',
      questions: [{ id: 'q1', text: ' ' }],
      insights: [{ id: 'i1', text: '' }],
      polls: [
        {
          id: 'p1',
          question: '',
          unit: 'count' as const,
          choices: [
            { label: '', value: '多数' },
            { label: '', value: '' },
          ],
        },
      ],
    };
    const saved = formToMeeting(ID, form);
    expect(v.safeParse(offsiteMeetingDraftSchema, saved.meeting).issues).toBeUndefined();
    expect(saved.questions).toEqual([]);
  });

  it('proposes a title where none was written', () => {
    expect(formToMeeting(ID, { ...blank, counterpart: '朝市組合' }).meeting.title).toBe(
      '朝市組合との対話（R3.5.14）',
    );
  });
});

describe('meetingToForm', () => {
  it('lets a proposed title follow what it was made of', () => {
    const proposed = { ...meeting, ...stamps, title: '朝市組合の皆さんとの対話（R3.5.14）' };
    const form = meetingToForm(proposed, []);
    expect(form.title).toBe('');
    expect(formToMeeting(ID, { ...form, counterpart: '朝市組合' }).meeting.title).toBe(
      '朝市組合との対話（R3.5.14）',
    );
  });
});

describe('isBlankForm', () => {
  it('is true of a form that was only opened', () => {
    expect(isBlankForm(newMeetingForm('2021-05-14', '01J0000000000000000000000C'))).toBe(true);
  });

  it.each([
    { title: '題' },
    { content: '。' },
    { participants: ['甲野'] },
    { attachments: ['01J0000000000000000000000D'] },
    { questions: [{ id: 'q1', text: 'なぜ' }] },
    { polls: [{ id: 'p1', question: '来たいか', unit: 'count' as const, choices: [] }] },
  ])('is false as soon as something was written: %j', (written) => {
    expect(isBlankForm({ ...blank, ...written })).toBe(false);
  });
});

describe('meetingFormSchema', () => {
  it('reads a rescue copy back as it was written', () => {
    const form = meetingToForm({ ...meeting, ...stamps }, []);
    expect(v.parse(meetingFormSchema, JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it('refuses what is none', () => {
    expect(v.safeParse(meetingFormSchema, { title: 'x' }).success).toBe(false);
  });
});
