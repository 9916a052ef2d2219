import { idOf } from '#shared/rules/testing/build-record';
import { type Act, close, open, vanish } from '../acts/act';
import { attach, create } from '../acts/file-acts';
import { backup, restoreBackup, snapshot } from '../acts/keeping-acts';
import { bringIn, purge, rename, restore, save, trash, undo } from '../acts/record-acts';
import { MADE, MADE_BY_OLDER, manyDrafts, phrase, STARTING, text } from '../acts/workloads';

/** One act that the disk fails during, after others that it lets pass. */
export interface DisturbedAct {
  readonly name: string;
  /** before the program starts */
  readonly before: readonly Act[];
  /** by the program that is then disturbed */
  readonly led: readonly Act[];
  readonly act: Act;
}

const FEW = [save(phrase(10, '一つ目')), save(phrase(3, '書き直し'))];

export const DISTURBED: readonly DisturbedAct[] = [
  {
    name: 'create',
    before: [],
    led: [],
    act: create('霧沢市の記録', STARTING, [text.encode('%PDF 次第')]),
  },
  { name: 'open', before: [MADE, open, ...FEW, close], led: [], act: open },
  { name: 'first save', before: [MADE], led: [open], act: save(phrase(20, '最初')) },
  { name: 'save', before: [MADE], led: [open, ...FEW], act: save(phrase(3, '今一度')) },
  { name: 'import', before: [MADE], led: [open, ...FEW], act: bringIn(...manyDrafts) },
  { name: 'trash', before: [MADE], led: [open, ...FEW], act: trash(idOf(3)) },
  { name: 'restore', before: [MADE], led: [open, ...FEW, trash(idOf(3))], act: restore(idOf(3)) },
  { name: 'purge', before: [MADE], led: [open, ...FEW, trash(idOf(3))], act: purge(idOf(3)) },
  { name: 'undo', before: [MADE], led: [open, ...FEW], act: undo(0) },
  { name: 'rename', before: [MADE], led: [open, ...FEW], act: rename('汐見野市の記録') },
  { name: 'attachment', before: [MADE], led: [open, ...FEW], act: attach(text.encode('写真の代わり')) },
  { name: 'snapshot', before: [MADE], led: [open, ...FEW], act: snapshot },
  {
    name: 'second snapshot',
    before: [MADE],
    led: [open, ...FEW, snapshot, save(phrase(3, '又'))],
    act: snapshot,
  },
  { name: 'backup', before: [MADE], led: [open, ...FEW], act: backup },
  {
    name: 'restore backup',
    before: [MADE],
    led: [open, ...FEW, backup, save(phrase(3, '今一度'))],
    act: restoreBackup,
  },
  { name: 'migration', before: [MADE_BY_OLDER], led: [], act: open },
  { name: 'open after a kill', before: [MADE, open, ...FEW, vanish], led: [], act: open },
  { name: 'undo of an earlier opening', before: [MADE, open, ...FEW, close], led: [open], act: undo(0) },
  { name: 'close', before: [MADE], led: [open, ...FEW], act: close },
];
