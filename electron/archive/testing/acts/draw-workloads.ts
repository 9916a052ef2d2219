import { memoryDisk } from '../memory-disk/memory-disk';
import { randomFrom } from '../random';
import { type Act, close, open } from './act';
import { chooseAct, chooseSave } from './choose-act';
import { snapshot } from './keeping-acts';
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
    const chooseOne = (choose = chooseAct): Act => {
      const act = state ? choose(state, random) : open;
      state = act.expected(state, context);
      return act;
    };
    for (let n = 0; n < ACTS; n++) {
      if (random.chance(0.15)) steps.push(close, open);
      if (random.chance(0.1)) steps.push([chooseOne(chooseSave), snapshot, chooseOne(chooseSave)]);
      else steps.push(chooseOne());
    }
    return { name: `drawn ${seed}/${number}`, before: [MADE], acts: [...steps, close] };
  });
}
