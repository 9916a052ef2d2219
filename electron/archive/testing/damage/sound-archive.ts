import { idOf, record } from '#shared/rules/testing/build-record';
import { type Act, open, vanish } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { attach, create } from '../acts/file-acts';
import { backup, snapshot } from '../acts/keeping-acts';
import { save, trash } from '../acts/record-acts';
import { contextOf, emptyDisk, FOLDER, programOn, START } from '../acts/workload';
import { phrase, text } from '../acts/workloads';
import type { DiskImage } from '../memory-disk/disk-image';
import { memoryDisk } from '../memory-disk/memory-disk';

/** A small archive that has everything an archive can have, and all it has ever said. */
export interface SoundArchive {
  readonly image: DiskImage;
  /** after each transaction, the oldest first; the last is what was acknowledged */
  readonly states: readonly ArchiveState[];
  /** a segment of another archive, as a careless copy would bring it in */
  readonly foreignSegment: Uint8Array;
}

const STARTING = [
  record('cohort', { id: idOf(1), number: 1, theme: '窓口から' }),
  record('keyPhrase', { id: idOf(3), text: 'まず一人に聞く"\\' }),
];

const ACTS: readonly Act[] = [
  create('霧沢市', STARTING),
  open,
  attach(text.encode('写真')),
  save(phrase(10, '一つ目🌱')),
  backup,
  save(phrase(3, '書き直し')),
  snapshot,
  save(phrase(11, '二つ目')),
  save(phrase(10, '直した\n一つ目')),
  save(phrase(12, '三つ目')),
  vanish,
  open,
  trash(idOf(11)),
  save(phrase(13, '四つ目')),
  save(phrase(12, '直した三つ目')),
  vanish,
];

export async function soundArchive(): Promise<SoundArchive> {
  const disk = memoryDisk(emptyDisk(), START);
  const program = programOn(disk);
  const states: ArchiveState[] = [];
  for (const act of ACTS) {
    const next = act.expected(states.at(-1), contextOf(program));
    const done = await act.perform(program);
    if (!done.ok) throw new Error(`${act.name}: ${JSON.stringify(done.error)}`);
    if (next && next !== states.at(-1)) states.push(next);
  }
  return { image: disk.image(), states, foreignSegment: await segmentOfAnother() };
}

async function segmentOfAnother(): Promise<Uint8Array> {
  const disk = memoryDisk(emptyDisk(), START);
  const program = programOn(disk);
  for (const act of [create('汐見野市', STARTING), open, save(phrase(50, 'よその言葉')), vanish]) {
    await act.perform(program);
  }
  return disk.image().get(`${FOLDER}/journal/000001-001.jsonl`) ?? new Uint8Array(0);
}
