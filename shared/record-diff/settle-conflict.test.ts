import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinValues } from './join-values';
import { proposeChoice, settleConflict } from './settle-conflict';

describe('what is proposed for a field', () => {
  const base = { title: '朝市', content: 'はじめ', visibility: 'team' };
  it.each([
    ['only I have changed it', 'title', { ...base, title: '夕市' }, base, 'mine'],
    ['only they have changed it', 'title', base, { ...base, title: '夕市' }, 'theirs'],
    ['both have, and both can stay', 'title', { ...base, title: '夕市' }, { ...base, title: '夜市' }, 'both'],
    [
      'both have, and only one can stay',
      'visibility',
      { ...base, visibility: 'private' },
      { ...base, visibility: 'handoff' },
      'mine',
    ],
  ] as const)('%s', (_case, field, mine, theirs, keep) => {
    expect(proposeChoice('offsiteMeeting', field, mine, theirs, base)).toEqual({ keep });
  });

  it('keeps both where nobody knows what they began from', () => {
    expect(
      proposeChoice('offsiteMeeting', 'content', { content: 'あ' }, { content: 'い' }, undefined),
    ).toEqual({ keep: 'both' });
  });
});

describe('what the choices make', () => {
  const mine = { title: '朝市', content: 'こちら', place: '庁舎', extra: 1 };
  const theirs = { title: '夕市', content: 'むこう', counterpart: '消防団' };

  it('takes each field from whom it was chosen', () => {
    expect(
      settleConflict('offsiteMeeting', mine, theirs, {
        title: { keep: 'theirs' },
        content: { keep: 'both' },
        place: { keep: 'theirs' },
        counterpart: { keep: 'theirs' },
      }),
    ).toEqual({ title: '夕市', content: 'こちら\n\nむこう', counterpart: '消防団', extra: 1 });
  });

  it('lets a text take the changes of both where they are, when it is known what both began from', () => {
    const base = { content: '一行目\n二行目\n三行目' };
    const settled = settleConflict(
      'offsiteMeeting',
      { content: '一行目！\n二行目\n三行目' },
      { content: '一行目\n二行目\n三行目。続き' },
      { content: { keep: 'both' } },
      base,
    );
    expect(settled.content).toBe('一行目！\n二行目\n三行目。続き');
  });

  it('takes words put together by hand', () => {
    const settled = settleConflict('offsiteMeeting', mine, theirs, {
      content: { keep: 'edited', text: 'こちらとむこう' },
    });
    expect(settled.content).toBe('こちらとむこう');
  });
});

describe('both versions of a field', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const lines = fc.uniqueArray(fc.record({ id, text: fc.string({ minLength: 1 }) }), {
    selector: (entry) => entry.id,
  });

  it('lose no word of either', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, theirs) => {
        const joined = String(joinValues('report', 'body', mine, theirs));
        expect(joined).toContain(mine.trim());
        expect(joined).toContain(theirs.trim());
      }),
    );
  });

  it('lose no entry of a list, and make no two of one id', () => {
    fc.assert(
      fc.property(lines, lines, (mine, theirs) => {
        const joined = joinValues(
          'offsiteMeeting',
          'insights',
          mine,
          theirs,
        ) as readonly (typeof mine)[number][];
        for (const entry of [...mine, ...theirs]) {
          expect(joined.some(({ text }) => text.includes(entry.text.trim()))).toBe(true);
        }
        expect(new Set(joined.map((entry) => entry.id)).size).toBe(joined.length);
      }),
    );
  });

  it('keep both of two polls that were counted differently', () => {
    const poll = (value: number) => ({
      id: 'p',
      question: '続ける？',
      unit: 'count',
      choices: [{ label: 'はい', value }],
    });
    expect(joinValues('offsiteMeeting', 'polls', [poll(3)], [poll(5)])).toEqual([
      poll(3),
      { ...poll(5), id: 'p-2' },
    ]);
  });

  it('of a choice are mine', () => {
    expect(joinValues('offsiteMeeting', 'date', '2021-04-16', '2021-04-17')).toBe('2021-04-16');
  });
});
