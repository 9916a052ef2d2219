import { memoryDisk } from '../memory-disk/memory-disk';
import { randomFrom } from '../random';
import { type Act, close, open } from './act';
import type { ArchiveState } from './archive-state';
import { chooseAct } from './choose-act';
import { contextOf, emptyDisk, programOn, START, type Step, type Workload } from './workload';
import { MADE } from './workloads';

const ACTS = 15;

/** Pieces of work put together by chance. */
export async function drawnWorkloads(count: number, seed: number): Promise<readonly Workload[]> {
  const context = contextOf(programOn(memoryDisk(emptyDisk(), START)));
  return Array.from({ length: count }, (_, number) => {
    const random = randomFrom(seed * 1_000 + number);
    let state = MADE.expected(undefined, context);
    const steps: Step[] = [open];
    const draw = (from: ArchiveState): Act => {
      const act = chooseAct(from, random);
      state = act.expected(from, context);
      return act;
    };
    for (let n = 0; n < ACTS && state; n++) {
      if (random.chance(0.15)) {
        steps.push(close, open);
        state = { ...state, transactions: [] };
      }
      steps.push(draw(state));
    }
    return { name: `drawn ${seed}/${number}`, before: [MADE], acts: [...steps, close] };
  });
}
