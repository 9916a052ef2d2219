import { expect, it } from 'vitest';
import { createWarmUp } from './warm-up';

function warmed() {
  const asked: string[] = [];
  const warmUp = createWarmUp((query) => asked.push(query));
  warmUp.start();
  return { asked, warmUp };
}

it('asks one query after the other, each when the one before is answered', () => {
  const { asked, warmUp } = warmed();
  expect(asked).toHaveLength(1);
  warmUp.onAnswer(1);
  warmUp.onAnswer(1);
  expect(asked).toHaveLength(2);
  for (let seq = 2; seq < 100; seq++) warmUp.onAnswer(seq);
  expect(new Set(asked).size).toBe(asked.length);
});

it('asks nothing more once somebody asks themselves', () => {
  const { asked, warmUp } = warmed();
  warmUp.stop();
  warmUp.onAnswer(1);
  expect(asked).toHaveLength(1);
});
