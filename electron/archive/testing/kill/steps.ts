import type { Act } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { randomFrom } from '../random';
import type { ChildTask } from './child-task';
import { KIND_NAMES, KINDS_OF_WORK } from './kinds-of-work';

/** The acts of one step, known alike to the process that does them and to the one that judges. */
export function actsOfStep({ seed, kind }: ChildTask, step: number, state: ArchiveState): readonly Act[] {
  const known = KIND_NAMES.find((name) => name === kind);
  if (known === undefined) throw new Error(`no such work: ${kind}`);
  return KINDS_OF_WORK[known](state, randomFrom(seed * 7_919 + step));
}
