import { expect, it } from 'vitest';
import type { Block } from '../report-text/block';
import type { DateDoubt } from '../report-text/report-reading';
import { withAcceptedDate } from './accept-date';

const heading = (text: string): Block => ({
  kind: 'heading',
  level: 1,
  text,
  lines: { from: 4, to: 4 },
  confidence: 'likely',
});
const doubt: DateDoubt = {
  lines: { from: 4, to: 4 },
  headingPath: [],
  text: '第６回',
  date: '2021-01-27',
  proposed: '2022-01-27',
  reason: 'orderOfMeetings',
};

it.each([
  ['第６回研究会（R3.1.27～28）', '第６回研究会（R4.1.27～28）'],
  ['第６回研究会（令和３年１月27日）', '第６回研究会（令和４年１月27日）'],
  ['第６回研究会（令和元年1月27日）', '第６回研究会（令和2年1月27日）'],
  ['第６回研究会 2021/1/27', '第６回研究会 2022/1/27'],
  ['第６回研究会（Ｒ３．１．27）', '第６回研究会（Ｒ４．１．27）'],
])('writes %s as proposed', (before, after) => {
  const [block] = withAcceptedDate([heading(before)], doubt);
  expect(block?.kind === 'heading' && block.text).toBe(after);
  expect(block?.confidence).toBe('sure');
});

it('leaves a heading without a year as it is', () => {
  const blocks = [heading('第６回研究会（1月27日）')];
  expect(withAcceptedDate(blocks, doubt)).toEqual(blocks);
});
