import { expect, it } from 'vitest';
import { lettersInView } from './letters-in-view';

it('draws a piece of any usual length whole', () => {
  expect(lettersInView('対話の場を続ける。')).toBe('対話の場を続ける。');
});

it('draws the beginning of a very long one, and says that the rest is taken in too', () => {
  const drawn = lettersInView('あ'.repeat(1_000_000));
  expect(drawn).toHaveLength(
    5_000 + '…（長いので、ここまでを表示しています。残りの995,000字も取り込みます）'.length,
  );
  expect(drawn).toContain('残りの995,000字も取り込みます');
});

it('cuts no letter in two', () => {
  expect(lettersInView(`あ${'𠮷'.repeat(10)}`, 4)).toMatch(/^あ𠮷…/);
});
