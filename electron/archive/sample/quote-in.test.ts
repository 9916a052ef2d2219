import { describe, expect, it } from 'vitest';
import { quoteIn } from './quote-in';

const LONG = '雪'.repeat(40);
const TEXT = `前置き\n\n# 一年\n\n## 対話\n\n${LONG}一尺だけ${LONG}`;

describe('a quotation', () => {
  it('knows its headings and 32 characters on either side', () => {
    expect(quoteIn(TEXT, '一尺だけ')).toEqual({
      headingPath: ['一年', '対話'],
      quote: { exact: '一尺だけ', prefix: '雪'.repeat(32), suffix: '雪'.repeat(32) },
    });
  });

  it('takes what there is at the ends of the text', () => {
    expect(quoteIn(TEXT, '前置き')).toMatchObject({ headingPath: [], quote: { prefix: '' } });
    expect(quoteIn('一尺', '一尺').quote).toEqual({ exact: '一尺', prefix: '', suffix: '' });
  });

  it('is refused when the words are not there, or there twice', () => {
    expect(() => quoteIn(TEXT, '三尺')).toThrow('三尺');
    expect(() => quoteIn('一尺、また一尺', '一尺')).toThrow('more than once');
  });
});
