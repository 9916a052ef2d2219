import { describe, expect, it } from 'vitest';
import { parsePollLine } from './poll-line';

describe('a show of hands on one line', () => {
  it('has a question, a unit and two or more choices', () => {
    expect(parsePollLine('返事を待ちますか | percent | はい 14.5 | いいえ 80 | 場合による 5.5')).toEqual({
      question: '返事を待ちますか',
      unit: 'percent',
      choices: [
        { label: 'はい', value: 14.5 },
        { label: 'いいえ', value: 80 },
        { label: '場合による', value: 5.5 },
      ],
    });
  });

  it.each([
    ['one choice', '待ちますか | count | はい 3'],
    ['another unit', '待ちますか | people | はい 3 | いいえ 2'],
    ['a choice without a number', '待ちますか | count | はい | いいえ 2'],
  ])('is refused with %s', (_, line) => {
    expect(() => parsePollLine(line)).toThrow();
  });
});
