import { expect, test } from 'vitest';
import { toMarkdown } from '../markdown/to-markdown';
import { readReport } from '../read-report';

const written = (text: string): string => toMarkdown(readReport(text).blocks);

test.each([
  ['a question and its answer', '問１ 何に困っていますか。\n答１ 市民課の混雑です。', '**答１**'],
  ['in Latin letters', 'Ｑ：何に困っていますか。\nＡ：市民課の混雑です。', '**Ａ：**'],
])('%s are turns', (_, text, turn) => {
  expect(written(text)).toContain(turn);
});

test('a sentence that begins with 問い or 答え is no turn', () => {
  expect(written('問いは一つだった。\n\n答えられず、帰りの電車で黙りこんだ。')).not.toContain('**');
});
