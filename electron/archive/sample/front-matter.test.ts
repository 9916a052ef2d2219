import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter';

describe('front matter', () => {
  it('holds lines and lists, and leaves the rest as the body', () => {
    const text = '---\ntitle: 会議: 第1回\ntags: [雪, 対話の場]\nattachments: []\n---\n# 題\n---\n本文';
    expect(parseFrontMatter(text)).toEqual({
      fields: { title: '会議: 第1回', tags: ['雪', '対話の場'], attachments: [] },
      body: '# 題\n---\n本文',
    });
  });

  it.each([
    ['no block', '# 題だけ\n'],
    ['a block that never ends', '---\ntitle: 題\n'],
    ['a field without a value', '---\ntitle:\n---\n'],
    ['a nested value', '---\ntags:\n  - 雪\n---\n'],
  ])('is refused when there is %s', (_, text) => {
    expect(() => parseFrontMatter(text)).toThrow();
  });
});
