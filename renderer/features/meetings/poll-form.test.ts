import { describe, expect, it } from 'vitest';
import { newPoll, pollToForm, readPollValue, savedPolls } from './poll-form';

describe('readPollValue', () => {
  it.each([
    ['12', 12],
    ['１２人', 12],
    ['3 名', 3],
    ['16.5%', 16.5],
    ['８４ ％', 84],
    ['1,024', 1024],
    ['', 0],
  ])('%j is %d', (text, value) => {
    expect(readPollValue(text)).toBe(value);
  });

  it.each(['多数', '-3', '1.2.3', '1e9'])('%j is no number', (text) => {
    expect(readPollValue(text)).toBeUndefined();
  });
});

describe('savedPolls', () => {
  it('leaves out a poll nobody wrote in', () => {
    expect(savedPolls([newPoll('p1')])).toEqual([]);
  });

  it('finds words for what was left out', () => {
    const poll = {
      ...newPoll('p1'),
      choices: [
        { label: ' ', value: '3' },
        { label: 'N', value: '' },
      ],
    };
    expect(savedPolls([poll])).toEqual([
      {
        id: 'p1',
        question: '挙手',
        unit: 'count',
        choices: [
          { label: '選択肢1', value: 3 },
          { label: 'N', value: 0 },
        ],
      },
    ]);
  });

  it('gives a kept poll back as it was, also what a newer version added', () => {
    const poll = {
      id: 'p1',
      question: 'やめたい仕事はあるか',
      unit: 'percent' as const,
      choices: [
        { label: 'Y', value: 16, colour: 'red' },
        { label: 'N', value: 84 },
      ],
      anonymous: true,
    };
    expect(savedPolls([pollToForm(poll)])).toEqual([poll]);
  });
});
