import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/model/record';
import { linkTargets, targetFinder } from './link-targets';

const report = (id: string, title: string, more: Partial<RecordOf<'report'>> = {}): RecordOf<'report'> => ({
  id,
  kind: 'report',
  title,
  body: '',
  tags: [],
  visibility: 'handoff',
  revision: 1,
  createdAt: '2024-05-01T10:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2024-05-01T10:00:00+09:00',
  updatedBy: '甲野',
  ...more,
});

describe('linkTargets', () => {
  it.each([
    ['by its title', [report('A', '朝市の記録')], '[[朝市の記録]]'],
    ['by its id where two share a title', [report('A', '記録'), report('B', '記録')], '[[A|記録]]'],
    [
      'by its id where the title would end the link',
      [report('A', '[速報] 朝市|夜市')],
      '[[A|速報  朝市 夜市]]',
    ],
  ])('links %s', (_case, records, link) => {
    expect(linkTargets(records)[0]?.link).toBe(link);
  });

  it('offers nothing that lies in the trash', () => {
    expect(linkTargets([report('A', '記録', { deletedAt: '2024-05-02T10:00:00+09:00' })])).toEqual([]);
  });
});

describe('targetFinder', () => {
  const find = targetFinder(
    linkTargets([
      report('A', '市民活動センター長との対話'),
      report('B', '激励会'),
      report('C', '朝市の記録'),
    ]),
  );

  it.each([
    ['激励', ['激励会']],
    ['市民活動センタ長', ['市民活動センター長との対話']],
    ['運動会の記録帳', []],
  ])('finds %s', (typed, titles) => {
    expect(find(typed).map((target) => target.title)).toEqual(titles);
  });

  it('offers the first ones before anything is typed', () => {
    expect(find('')).toHaveLength(3);
  });
});
