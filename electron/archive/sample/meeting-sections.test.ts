import { describe, expect, it } from 'vitest';
import { parseMeetingSections } from './meeting-sections';

const MEETING = `
## 内容

来たのは11人。

### 老眼鏡の話

- 度が合わない

## 気付き

- 湯をもらいに来た人が座る。
- 議題がない。

## 挙手

- 話せましたか | count | はい 9 | いいえ 2

## 次の一歩

- [ ] 会議室の空予約
`;

describe('the parts of a meeting file', () => {
  it('are told apart by their headings', () => {
    expect(parseMeetingSections(MEETING)).toEqual({
      content: '来たのは11人。\n\n### 老眼鏡の話\n\n- 度が合わない',
      insights: [
        { id: 'insight-1', text: '湯をもらいに来た人が座る。' },
        { id: 'insight-2', text: '議題がない。' },
      ],
      polls: [
        {
          id: 'poll-1',
          question: '話せましたか',
          unit: 'count',
          choices: [
            { label: 'はい', value: 9 },
            { label: 'いいえ', value: 2 },
          ],
        },
      ],
      nextSteps: '- [ ] 会議室の空予約',
    });
  });

  it('may be missing', () => {
    expect(parseMeetingSections('## 内容\n話した。')).toEqual({
      content: '話した。',
      insights: [],
      polls: [],
      nextSteps: '',
    });
  });

  it.each([
    ['a misspelt heading', '## 気づき\n- 一つ'],
    ['text before the first heading', '話した。\n## 内容\n'],
    ['a paragraph where a list belongs', '## 気付き\n一つ'],
  ])('are refused with %s', (_, markdown) => {
    expect(() => parseMeetingSections(markdown)).toThrow();
  });
});
