import { createHash } from 'node:crypto';
import type { Result } from '#shared/contract/result';
import { draft, idOf } from '#shared/rules/testing/build-record';
import type { ArchiveStore } from '../../archive-store';
import { isTempName } from '../../temp-name';
import { close, describeError, openProgram, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { drawnWorkloads } from '../acts/draw-workloads';
import { save } from '../acts/record-acts';
import { contextOf, performAll, prepared, programOn, START, type Workload } from '../acts/workload';
import { WORKLOADS } from '../acts/workloads';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import type { DiskImage } from '../memory-disk/disk-image';
import { memoryDisk } from '../memory-disk/memory-disk';
import { driveStates, type SyncsObeyed } from './drive-state';
import { survivingImages } from './surviving-images';

const CUT_AT = START + 60_000;
/** A lock whose holder cannot be made out is waited for this long. */
const LOCK_SILENCE_MS = 61_000;
const REBOOT_MS = 5 * 60_000;
/** Surviving disks looked at per crash point. */
const MOST = { fast: 3, full: 40 } as const;
/** Workloads drawn by chance, beside the written ones. */
const DRAWN = { fast: 1, full: 24 } as const;
const EVERYTHING: SyncsObeyed = { files: true, folders: true };

/**
 * The power goes off at every point of a piece of work, and the drive keeps any part of what was not synced. After
 * the next start everything acknowledged must be there, nothing may be there by half, and saving must go on.
 */
export const powerCut: Harness = {
  name: 'power cut',
  promise: 'an acknowledged save survives a power cut',
  asked: { 'distinct crash states': 20_000 },
  run: (options) => cutPower(options, EVERYTHING),
  controls: [
    { name: 'files never synced', run: (options) => cutPower(options, { files: false, folders: true }) },
    { name: 'folders never synced', run: (options) => cutPower(options, { files: true, folders: false }) },
  ],
};

async function cutPower({ seed, extent }: HarnessOptions, obeyed: SyncsObeyed): Promise<HarnessReport> {
  const tally = createTally();
  const workloads = [...WORKLOADS, ...(await drawnWorkloads(DRAWN[extent], seed))];
  for (const workload of workloads) await cutPowerOf(workload, MOST[extent], seed, obeyed, tally);
  return tally.report();
}

async function cutPowerOf(
  workload: Workload,
  most: number,
  seed: number,
  obeyed: SyncsObeyed,
  tally: Tally,
): Promise<void> {
  const start = await prepared(workload);
  const disk = memoryDisk(start.image, CUT_AT);
  const program = programOn(disk, {}, start.transactionIds);
  const { beliefs } = await performAll(program, workload.acts, start.state, disk.told);
  await program.store?.close();
  const seen = new Set<string>();
  let point = -1;
  for (const drive of driveStates(disk.before, disk.events, obeyed)) {
    point += 1;
    tally.count('crash points');
    for (const image of survivingImages(drive, most, seed + point)) {
      const key = `${drive.told} ${fingerprint(image)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      tally.count('distinct crash states');
      const wrong = await afterReboot(image, beliefs[drive.told] ?? [], tally).catch(String);
      if (wrong) tally.miss(`${workload.name}, cut after event ${point}, seed ${seed}: ${wrong}`);
    }
  }
}

/** What is wrong with a disk after a power cut, for somebody who believes one of a few things of the archive. */
async function afterReboot(
  image: DiskImage,
  believed: readonly (ArchiveState | undefined)[],
  tally: Tally,
): Promise<string | undefined> {
  const disk = memoryDisk(image, CUT_AT);
  await disk.wait(REBOOT_MS);
  const program = programOn(disk);
  const opened = await openPatiently(program, tally);
  if (!opened.ok) {
    const mayBeMissing = believed.includes(undefined) && opened.error.code === 'archive_missing';
    return mayBeMissing ? undefined : `does not open: ${describeError(opened.error)}`;
  }
  const differences = await Promise.all(
    believed.map(async (state) => (state ? await differenceTo(opened.value, state, disk) : 'is there')),
  );
  const found = believed[differences.indexOf(undefined)];
  if (!found) {
    await program.store?.close();
    return differences.join('; or ');
  }
  const strays = [...disk.image().keys()].filter(
    (path) => path.startsWith(program.folder) && isTempName(path),
  );
  if (strays.length > 0) return `left behind: ${strays.join(', ')}`;
  if (opened.value.account) tally.count('accounts of a torn line');
  return savesAgain(program, found);
}

/** A taking over that was itself cut off is cleared away by the opening after it: a person tries again then. */
async function openPatiently(program: Program, tally: Tally): Promise<Result<ArchiveStore>> {
  let opened = await openProgram(program);
  for (let again = 0; again < 2 && !opened.ok && opened.error.code === 'read_only'; again++) {
    tally.count('openings repeated');
    await program.options.disk.wait(LOCK_SILENCE_MS);
    opened = await openProgram(program);
  }
  return opened;
}

async function savesAgain(program: Program, state: ArchiveState): Promise<string | undefined> {
  const another = save(draft('keyPhrase', { id: idOf(900), text: '停電のあと' }));
  const expected = another.expected(state, contextOf(program));
  const saved = await another.perform(program);
  await close.perform(program);
  if (!saved.ok) return `takes no other save: ${describeError(saved.error)}`;
  const reopened = await openProgram(program);
  if (!reopened.ok) return `does not open after another save: ${describeError(reopened.error)}`;
  const difference = expected && (await differenceTo(reopened.value, expected, program.options.disk));
  await close.perform(program);
  return difference && `after another save: ${difference}`;
}

function fingerprint(image: DiskImage): string {
  const hash = createHash('sha1');
  for (const [path, bytes] of image)
    hash.update(`${path}\0${bytes?.length ?? 'folder'}\0`).update(bytes ?? '');
  return hash.digest('base64');
}
