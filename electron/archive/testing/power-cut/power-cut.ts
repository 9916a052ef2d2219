import { createHash } from 'node:crypto';
import { draft, idOf } from '#shared/rules/testing/build-record';
import { isTempName } from '../../temp-name';
import { close, describeError, openProgram, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { drawnWorkloads } from '../acts/draw-workloads';
import { openPatiently } from '../acts/open-patiently';
import { save } from '../acts/record-acts';
import { contextOf, performAll, prepared, programOn, START, type Workload } from '../acts/workload';
import { WORKLOADS } from '../acts/workloads';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import type { DiskImage } from '../memory-disk/disk-image';
import { memoryDisk } from '../memory-disk/memory-disk';
import { driveStates, type SyncsObeyed } from './drive-state';
import { survivingImages } from './surviving-images';

const CUT_AT = START + 60_000;
const REBOOT_MS = 5 * 60_000;
/** Surviving disks looked at per crash point. */
const MOST = { fast: 3, full: 40 } as const;
/** Workloads drawn by chance, beside the written ones. */
const DRAWN = { fast: 0, full: 24 } as const;
/** Every so many points the power is cut. */
const STRIDE = { fast: 5, full: 1 } as const;
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

async function cutPower(
  { seed, extent, enough }: HarnessOptions,
  obeyed: SyncsObeyed,
): Promise<HarnessReport> {
  const tally = createTally(enough);
  const workloads = [...WORKLOADS, ...(await drawnWorkloads(DRAWN[extent], seed))];
  for (const workload of workloads) await cutPowerOf(workload, extent, seed, obeyed, tally);
  return tally.report();
}

async function cutPowerOf(
  workload: Workload,
  extent: HarnessOptions['extent'],
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
    if (tally.isOver()) return;
    if ((point + seed) % STRIDE[extent] !== 0) continue;
    tally.count('crash points');
    for (const image of survivingImages(drive, MOST[extent], seed + point)) {
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
  const opened = await openPatiently(program, () => tally.count('openings repeated'));
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
