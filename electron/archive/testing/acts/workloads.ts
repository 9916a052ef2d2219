import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { type Act, close, open, openElsewhere, pause, vanish } from './act';
import { attach, create, madeByOlder } from './file-acts';
import { backup, restoreBackup, snapshot } from './keeping-acts';
import { bringIn, purge, rename, restore, save, trash, undo } from './record-acts';
import type { Workload } from './workload';

export const text = new TextEncoder();
export const phrase = (number: number, words: string) =>
  draft('keyPhrase', { id: idOf(number), text: words });

export const STARTING = [
  record('cohort', { id: idOf(1), number: 1, theme: '窓口から始める対話' }),
  record('report', { id: idOf(2), title: '第1期 "報告"', body: '対話\\と\n気付き🌱\n'.repeat(8) }),
  record('keyPhrase', { id: idOf(3), text: 'まず一人に聞く' }),
];
const made = create('霧沢市の記録', STARTING);
export const manyDrafts = Array.from({ length: 12 }, (_, n) =>
  phrase(200 + n, `朝の一言 ${n} `.repeat(n + 1)),
);

/** An archive to start from. */
export const MADE: Act = made;

/** The same as an older app made it. */
export const MADE_BY_OLDER: Act = madeByOlder('霧沢市の記録', STARTING);

/** The pieces of work every harness disturbs. */
export const WORKLOADS: readonly Workload[] = [
  { name: 'create', before: [], acts: [made, open, save(phrase(10, '最初の言葉'))] },
  {
    name: 'create with files',
    before: [],
    acts: [create('霧沢市の記録', STARTING, [text.encode('%PDF 次第'), new Uint8Array(1_500).fill(7)])],
  },
  {
    name: 'saves',
    before: [made],
    acts: [open, save(phrase(10, '一つ目')), save(phrase(3, '書き直し')), save(phrase(11, '三つ目')), close],
  },
  {
    name: 'long saves',
    before: [made],
    acts: [open, save(phrase(10, '長い言葉。'.repeat(300))), save(phrase(10, '短く')), close],
  },
  { name: 'import', before: [made], acts: [open, bringIn(...manyDrafts), save(phrase(10, '後で')), close] },
  {
    name: 'trash and purge',
    before: [made],
    acts: [open, trash(idOf(3)), restore(idOf(3)), trash(idOf(3)), purge(idOf(3)), close],
  },
  {
    name: 'undo',
    before: [made],
    acts: [
      open,
      save(phrase(3, '改めた')),
      undo(0),
      bringIn(...manyDrafts.slice(0, 3)),
      undo(0),
      undo(0),
      close,
    ],
  },
  {
    name: 'rename',
    before: [made],
    acts: [open, rename('汐見野市の記録'), save(phrase(10, '後')), rename('霧沢'), close],
  },
  {
    name: 'attachment',
    before: [made],
    acts: [
      open,
      attach(text.encode('写真の代わり')),
      attach(new Uint8Array(3_000).fill(9)),
      save(phrase(10, 'あと')),
      close,
    ],
  },
  {
    name: 'one opening after another',
    before: [made],
    acts: [
      open,
      save(phrase(10, '一日目')),
      close,
      open,
      save(phrase(10, '二日目')),
      close,
      open,
      save(phrase(11, '三日目')),
      close,
    ],
  },
  {
    name: 'several at once',
    before: [made],
    acts: [
      open,
      [save(phrase(10, '甲')), save(phrase(11, '乙')), bringIn(...manyDrafts), save(phrase(12, '丙'))],
      [save(phrase(10, '改')), rename('汐見野'), save(phrase(13, '丁'))],
      close,
    ],
  },
  {
    name: 'snapshots',
    before: [made, open, save(phrase(10, '前から')), close],
    acts: [
      open,
      snapshot,
      save(phrase(11, '後')),
      snapshot,
      rename('汐見野'),
      save(phrase(3, '改')),
      snapshot,
      close,
    ],
  },
  {
    name: 'saves while a snapshot is taken',
    before: [made],
    acts: [
      open,
      save(phrase(10, '前')),
      [save(phrase(11, '甲')), snapshot, save(phrase(10, '乙')), save(phrase(12, '丙'))],
      [snapshot, snapshot, save(phrase(12, '丁'))],
      close,
    ],
  },
  {
    name: 'backup and restore',
    before: [made],
    acts: [
      open,
      save(phrase(10, '前')),
      backup,
      save(phrase(10, '改')),
      bringIn(...manyDrafts),
      restoreBackup,
      undo(0),
      close,
    ],
  },
  {
    name: 'migration',
    before: [MADE_BY_OLDER],
    acts: [open, save(phrase(10, '新しい版で')), close, open, undo(0)],
  },
  {
    name: 'undo of an earlier opening',
    before: [made, open, save(phrase(3, '改')), bringIn(...manyDrafts), trash(idOf(3)), close],
    acts: [open, undo(0), close, open, undo(2), undo(0), close],
  },
  {
    name: 'taking over from a machine that is gone',
    before: [made, openElsewhere, save(phrase(10, '会議室から')), vanish],
    acts: [pause(120_000), open, save(phrase(11, '引き継いで')), close],
  },
  {
    name: 'after a process that vanished',
    before: [
      made,
      open,
      save(phrase(10, '一')),
      save(phrase(11, '二')),
      vanish,
      open,
      save(phrase(12, '三')),
      vanish,
    ],
    acts: [open, save(phrase(13, '四')), vanish, open, save(phrase(14, '五')), close],
  },
];
