import fc from 'fast-check';
import { FAULTS, LASTING } from '../faulty-disk';
import type { DiskImage } from '../memory-disk/disk-image';
import type { MemoryDisk } from '../memory-disk/memory-disk';
import { type DriveState, driveStates } from '../power-cut/drive-state';
import { survivingImages } from '../power-cut/surviving-images';
import type { ArchiveRun, Belief } from './archive-run';

type Step = fc.AsyncCommand<Belief, ArchiveRun, true>;

const command = (name: string, run: (belief: Belief, real: ArchiveRun) => Promise<void>): Step => ({
  check: async () => true,
  run,
  toString: () => name,
});

const HERE = '窓口1';
const SURVIVORS = 12;

/** Everything that can happen to a person at work. What is done to the archive is drawn by chance from `chance`. */
export const COMMANDS: readonly fc.Arbitrary<Step>[] = [
  fc.nat(999_999).map((chance) => command(`act(${chance})`, (belief, real) => real.act(belief, chance))),
  fc.nat(999_999).map((chance) => command(`act(${chance})`, (belief, real) => real.act(belief, chance))),
  fc
    .record({
      chance: fc.nat(999_999),
      at: fc.nat(30),
      fault: fc.constantFrom(...FAULTS),
      lasting: fc.constantFrom(...LASTING),
    })
    .map(({ chance, ...plan }) =>
      command(`act(${chance}) on a disk with ${JSON.stringify(plan)}`, (belief, real) =>
        real.act(belief, chance, plan),
      ),
    ),
  fc.record({ chance: fc.nat(999_999), at: fc.nat(16) }).map(({ chance, at }) =>
    command(`killed in act(${chance}) after ${at} calls`, async (belief, real) => {
      await real.act(belief, chance, { at, fault: 'EIO', lasting: 'dead' });
      await real.crash(belief, undefined, HERE, 1_000);
    }),
  ),
  fc.constant(command('close and open', (belief, real) => real.reopen(belief))),
  fc.constant(command('kill', (belief, real) => real.crash(belief, undefined, HERE, 1_000))),
  fc
    .nat(999_999)
    .map((seed) =>
      command(`power cut(${seed})`, (belief, real) =>
        real.crash(belief, (disk) => afterCut(disk, seed), HERE, 120_000),
      ),
    ),
  fc.constant(
    command('taken over by another machine', (belief, real) =>
      real.crash(belief, undefined, '会議室PC', 120_000),
    ),
  ),
];

/** The power goes now: one of the disks it may leave. */
function afterCut(disk: MemoryDisk, seed: number): DiskImage {
  let last: DriveState | undefined;
  for (const state of driveStates(disk.before, disk.events, { files: true, folders: true })) last = state;
  const images = last ? survivingImages(last, SURVIVORS, seed) : [];
  return images[seed % images.length] ?? disk.before;
}
