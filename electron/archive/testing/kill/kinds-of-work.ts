import { type Act, close, open } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { chooseAct, chooseAttachment, chooseImport, chooseSave } from '../acts/choose-act';
import { backup, restoreBackup, snapshot } from '../acts/keeping-acts';
import type { Random } from '../random';

/** What the process is doing when it is killed. Each gives the acts of one step. */
export const KINDS_OF_WORK = {
  saves: (state, random) => [chooseSave(state, random)],
  imports: (state, random) => [chooseImport(state, random)],
  anything: (state, random) => [chooseAct(state, random)],
  attachments: (state, random) => [chooseAttachment(state, random)],
  'opening and closing': (state, random) => [chooseSave(state, random), close, open],
  snapshots: (state, random) => [chooseSave(state, random), snapshot],
  'backups and restores': (state, random) => [
    backup,
    chooseSave(state, random),
    chooseImport(state, random),
    restoreBackup,
  ],
  migration: (state, random) => [chooseSave(state, random)],
} as const satisfies Readonly<Record<string, (state: ArchiveState, random: Random) => readonly Act[]>>;

export type KindOfWork = keyof typeof KINDS_OF_WORK;

export const KIND_NAMES = Object.keys(KINDS_OF_WORK) as readonly KindOfWork[];
