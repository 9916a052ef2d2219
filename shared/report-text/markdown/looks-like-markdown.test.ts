import { expect, it } from 'vitest';
import { looksLikeMarkdown } from './looks-like-markdown';

it.each([
  ['headings at two levels', '# 記録\n\n話した。\n\n## 春\n聞いた。\n', true],
  ['one heading alone', '# 記録\n話した。\n聞いた。\n', false],
  ['hashtags', '#対話 #学び\n話した。\n#記録\n聞いた。\n', false],
  ['nothing but such lines', '# 甲\n# 乙\n# 丙\n', false],
  ['signs inside of code', '```\n# a\n# b\n```\n話した。\n聞いた。\n', false],
])('%s', (_name, text, expected) => {
  expect(looksLikeMarkdown(text)).toBe(expected);
});
