import { isDeepStrictEqual } from 'node:util';
import type { ArchiveRecords } from '#shared/model/archive';
import { contentOf } from '#shared/rules/stamp';
import { stampOf } from '../../keep-file';
import { close, openProgram, PERSON } from '../acts/act';
import { emptyDisk, FOLDER, performAll, programOn, START } from '../acts/workload';
import { MADE } from '../acts/workloads';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import type { DiskImage } from '../memory-disk/disk-image';
import { memoryDisk } from '../memory-disk/memory-disk';
import { randomFrom } from '../random';
import { type BackupLog, backupsOn, type Day, workedDay } from './simulated-days';
import { wantedBackups } from './wanted-backups';

const DAY_MS = 24 * 3_600_000;
const DAYS = { fast: 45, full: 400 } as const;
/** The most that may lie there: three of today, ten days, and a month each for more than a year, with room. */
const MOST_KEPT = 3 + 10 + 15;

/** A year and more of work with the product's own timers; every backup kept in the end is opened and gone back to. */
export const backupDays: Harness = {
  name: 'backups',
  promise: 'backups are real: kept as promised, equal to what was, and gone back to and forth',
  asked: { days: 400, 'backups restored': 20 },
  run: (options) => liveThrough(options, (image) => image),
  controls: [
    { name: 'a retention that keeps nothing', run: (options) => liveThrough(options, withoutBackups) },
  ],
};

const withoutBackups = (image: DiskImage): DiskImage =>
  new Map([...image].filter(([path]) => !path.startsWith(`${FOLDER}/backups/`)));

async function liveThrough(
  { seed, extent }: HarnessOptions,
  overnight: (image: DiskImage) => DiskImage,
): Promise<HarnessReport> {
  const tally = createTally();
  const random = randomFrom(seed);
  const log: BackupLog = { made: new Map() };
  let day = await firstDay();
  let opensAt = START;
  for (let number = 0; number < DAYS[extent]; number++) {
    tally.count('days');
    opensAt = START + number * DAY_MS + random.below(3) * 3_600_000;
    if (random.chance(0.25)) continue;
    tally.count('days worked');
    day = await workedDay(day, opensAt, random, log);
    day = { ...day, image: overnight(day.image) };
    checkKept(day, log, stampOf(new Date(opensAt)).slice(0, 8), tally);
  }
  tally.count('backups made', log.made.size);
  for (const name of backupsOn(day.image)) await restoreThere(day, name, opensAt + DAY_MS, log, tally);
  return tally.report();
}

async function firstDay(): Promise<Day> {
  const disk = memoryDisk(emptyDisk(), START);
  const { state } = await performAll(programOn(disk), [MADE], undefined);
  if (!state) throw new Error('no archive was made');
  return { image: disk.image(), state };
}

function checkKept({ image }: Day, { made }: BackupLog, today: string, tally: Tally): void {
  const kept = backupsOn(image);
  const missing = wantedBackups([...made.keys()], today).filter((name) => !kept.includes(name));
  if (missing.length > 0) tally.miss(`on ${today} these are gone: ${missing.join(', ')}`);
  if (kept.length > MOST_KEPT) tally.miss(`on ${today} ${kept.length} backups are kept`);
}

async function restoreThere(
  day: Day,
  name: string,
  at: number,
  { made }: BackupLog,
  tally: Tally,
): Promise<void> {
  const disk = memoryDisk(day.image, at);
  const program = programOn(disk);
  const opened = await openProgram(program);
  if (!opened.ok) return tally.miss(`does not open: ${JSON.stringify(opened.error)}`);
  const store = opened.value;
  tally.count('backups restored');
  const read = await store.backups.read(name);
  const wanted = made.get(name);
  if (!read.ok || !isDeepStrictEqual(read.value?.records, wanted)) {
    tally.miss(`${name} is not what the archive was when it was made`);
  }
  const restored = await store.restoreBackup(name, PERSON);
  const shown = contents(store.records);
  if (!restored.ok) tally.miss(`${name} cannot be gone back to: ${JSON.stringify(restored.error)}`);
  else if (!isDeepStrictEqual(shown, contents(wanted ?? new Map())))
    tally.miss(`going back to ${name} shows other words`);
  if (restored.ok && restored.value.changes.length > 0) {
    const undone = await store.undo(restored.value.transactionId, PERSON);
    if (!undone.ok) tally.miss(`going back to ${name} cannot be undone: ${JSON.stringify(undone.error)}`);
    else if (!isDeepStrictEqual(contents(store.records), contents(day.state.records))) {
      tally.miss(`undoing the way back to ${name} shows other words`);
    }
  }
  await close.perform(program);
}

/** The words of live records: a later record goes to the trash, and every revision counts on. */
function contents(records: ArchiveRecords): ReadonlyMap<string, object> {
  return new Map(
    [...records].flatMap(([id, record]) =>
      record.deletedAt === undefined ? [[id, contentOf(record)] as const] : [],
    ),
  );
}
