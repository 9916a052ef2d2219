import { describe, expect, it } from 'vitest';
import { nextBullet } from './next-bullet';

describe('nextBullet', () => {
  it.each([
    ['・朝が早い', '・'],
    ['・ 朝が早い', '・ '],
    ['　・朝が早い', '　・'],
    ['★朝が早い。', '★'],
    ['①一つ目', '②'],
    ['⑳二十', '㉑'],
    ['㊿五十', '㊿'],
    ['(1) 一つ目', '(2) '],
    ['（９）九つ目', '（１０）'],
    ['（ア）一つ目', '（イ）'],
    ['１．一つ目', '２．'],
    ['２、二つ目', '３、'],
    ['☑済んだこと', '□'],
  ])('after %s comes %s', (line, prefix) => {
    expect(nextBullet(line, '')).toEqual({ act: 'continue', prefix });
  });

  it.each(['・', '　・ ', '①', '（2）'])('an empty item ends the list: %j', (line) => {
    expect(nextBullet(line, '・前の項目')).toEqual({ act: 'end' });
  });

  it('puts no second mark under a heading', () => {
    expect(nextBullet('◆主な活動', '')).toBeUndefined();
  });

  it('goes on where marks of headings make a list', () => {
    expect(nextBullet('◆窓口を開けておくのは、来る人のためだけではない。', '')).toEqual({
      act: 'continue',
      prefix: '◆',
    });
    expect(nextBullet('◆二つ目', '◆一つ目')).toEqual({ act: 'continue', prefix: '◆' });
  });

  it.each(['ただの文', '', '- Markdownの項目', '（仮称）条例について', '2021年'])(
    'leaves %j to the editor',
    (line) => {
      expect(nextBullet(line, '')).toBeUndefined();
    },
  );
});
