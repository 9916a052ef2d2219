import { isDeepStrictEqual } from 'node:util';
import type { ArchiveRecord } from '#shared/model/record';
import type { ArchiveStore } from '../../archive-store';
import { writeDurably } from '../../durable-write';
import { findOffers, recoverArchive } from '../../recovery';
import { archiveFileText, parseArchiveFile } from '../../snapshot/archive-file';
import type { Program } from '../acts/act';
import { openProgram, PERSON } from '../acts/act';
import { chooseSave } from '../acts/choose-act';
import { contextOf, emptyDisk, FOLDER, performAll, programOn, START } from '../acts/workload';
import { MADE } from '../acts/workloads';
import { ARCHIVE } from '../damage/mutations';
import type { Tally } from '../harness';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { type Random, randomFrom } from '../random';
import { type VirtualTimers, virtualTimers } from '../virtual-timers';

const STEPS = 24;
const STRANGER = '戊野';

/** What another program wrote; `record` is the one it changed. */
interface TheirVersion {
  readonly bytes: Uint8Array;
  readonly record: ArchiveRecord | undefined;
}

interface Scene {
  readonly disk: MemoryDisk;
  readonly timers: VirtualTimers;
  readonly program: Program;
  readonly random: Random;
  readonly tally: Tally;
  /** our own words, as we were told they are kept */
  readonly acknowledged: Map<string, ArchiveRecord>;
  /** copies of archive.json as it once was */
  readonly older: Uint8Array[];
  /** what they wrote and nobody here has taken in yet */
  theirs: readonly TheirVersion[];
}

/**
 * While the archive is open, another program writes archive.json: with changed words, with an older copy, with nonsense.
 * Every record that was acknowledged here must be in the archive; every version that others wrote must be in the
 * archive, in archive.json, or among the conflict files.
 */
export async function outsideEdits(seed: number, tally: Tally): Promise<string | undefined> {
  const disk = memoryDisk(emptyDisk(), START);
  const timers = virtualTimers(disk.now);
  const program = programOn(disk, { every: timers.every });
  const random = randomFrom(seed);
  await performAll(program, [MADE], undefined);
  const scene: Scene = {
    disk,
    timers,
    program,
    random,
    tally,
    acknowledged: new Map(),
    older: [],
    theirs: [],
  };
  for (let step = 0; step < STEPS; step++) {
    const wrong = (program.store ? await workOn(scene, program.store) : await reopen(scene)) ?? lostIn(scene);
    if (wrong) return `step ${step}: ${wrong}`;
  }
  await program.store?.close();
  const wrong = (await reopen(scene)) ?? lostIn(scene);
  await program.store?.close();
  return wrong && `in the end: ${wrong}`;
}

function lostIn(scene: Scene): string | undefined {
  const shown = scene.program.store?.records;
  if (!shown) return undefined;
  const taken = scene.theirs.filter(
    ({ record }) => record && isDeepStrictEqual(shown.get(record.id), record),
  );
  scene.theirs = scene.theirs.filter((version) => !taken.includes(version));
  const isLost = scene.theirs.some(({ bytes }) => !isKept(scene.disk, bytes));
  return isLost ? 'a version of others lies nowhere any more' : missingIn(shown, scene.acknowledged);
}

async function workOn(scene: Scene, store: ArchiveStore): Promise<string | undefined> {
  const { disk, program, random, tally, acknowledged } = scene;
  await disk.wait(1_000);
  const what = random.below(10);
  if (what < 2) {
    await writeFromOutside(scene);
    return undefined;
  }
  if (what < 3) {
    await store.close();
    program.store = undefined;
    return undefined;
  }
  if (what < 4) {
    await store.snapshot();
    return undefined;
  }
  if (what < 5) {
    const settled = await store.settleOutside(random.pick(['take', 'keep']), PERSON);
    if (!settled.ok) return `settling is refused: ${JSON.stringify(settled.error)}`;
    // What they changed alone is taken over: from then on it is ours to keep.
    for (const change of settled.value.changes) {
      if (change.op === 'put') acknowledged.set(change.record.id, change.record);
    }
    return undefined;
  }
  const state = { name: store.info.name, records: store.records, files: new Map(), transactions: [] };
  const after = await (async () => {
    const act = chooseSave(state, random);
    const expected = act.expected(state, contextOf(program));
    const saved = await act.perform(program);
    tally.count(saved.ok ? 'saves acknowledged' : 'saves refused');
    return saved.ok ? expected : saved.error;
  })();
  if (after && 'code' in after) return `a save is refused: ${JSON.stringify(after)}`;
  for (const [id, record] of after?.records ?? []) {
    if (record.updatedBy === PERSON) acknowledged.set(id, record);
  }
  return undefined;
}

async function writeFromOutside(scene: Scene): Promise<void> {
  const { disk, random, older } = scene;
  older.push(await disk.fs.readFile(ARCHIVE));
  const copy = older[random.below(older.length)];
  const version = random.chance(0.25) && copy ? copy : await changedByOthers(disk, random);
  // What others write over before anybody here looked is theirs to lose.
  scene.theirs = scene.theirs.filter(({ bytes }) => isKept(disk, bytes, ['/conflicts/', '/quarantine/']));
  await writeDurably(disk, ARCHIVE, version instanceof Uint8Array ? version : version.bytes);
  if (!(version instanceof Uint8Array)) scene.theirs = [...scene.theirs, version];
  scene.tally.count('outside changes');
}

async function changedByOthers(disk: MemoryDisk, random: Random): Promise<TheirVersion> {
  const text = new TextEncoder();
  const read = parseArchiveFile(await disk.fs.readFile(ARCHIVE), ARCHIVE);
  if (!read.ok || random.chance(0.3)) {
    const nonsense = random.pick(['null', '{}', '\0\0\0\0', '{"format":', 'nonsense']);
    return { bytes: text.encode(`${nonsense} ${random.below(1_000_000)}`), record: undefined };
  }
  const { snapshot } = read.value;
  const records = new Map(snapshot.records);
  const ids = [...records.keys()];
  const before = records.get(ids[random.below(ids.length)] ?? '');
  const tags = [`よその手 ${random.below(1_000_000)}`];
  const record = before && { ...before, tags, revision: before.revision + 1, updatedBy: STRANGER };
  if (record) records.set(record.id, record);
  return { bytes: text.encode(archiveFileText({ ...snapshot, records })), record };
}

async function reopen({ program, disk, timers }: Scene): Promise<string | undefined> {
  await disk.wait(1_000);
  const opened = await openProgram(program);
  if (opened.ok) {
    // The first backup is made when the first page has been drawn.
    await disk.wait(3_000);
    await timers.runUntil(disk.now().getTime());
    return undefined;
  }
  const [offer] = await findOffers(disk, FOLDER);
  if (opened.error.code !== 'archive_unreadable' || !offer)
    return `does not open: ${JSON.stringify(opened.error)}`;
  const recovered = await recoverArchive(FOLDER, offer.offerId, program.options);
  if (!recovered.ok) return `is not recovered: ${JSON.stringify(recovered.error)}`;
  program.store = recovered.value;
  return undefined;
}

/** An acknowledged record that is neither shown nor was changed further by others. */
function missingIn(
  shown: ReadonlyMap<string, ArchiveRecord>,
  acknowledged: ReadonlyMap<string, ArchiveRecord>,
): string | undefined {
  for (const [id, record] of acknowledged) {
    const there = shown.get(id);
    const isTheirs = there && there.updatedBy === STRANGER && there.revision > record.revision;
    if (!isTheirs && !isDeepStrictEqual(there, record)) {
      return `${id} was acknowledged as revision ${record.revision}, and revision ${there?.revision ?? 'none'} is shown`;
    }
  }
  return undefined;
}

/** In place of archive.json, or kept aside as it was. */
function isKept(
  disk: MemoryDisk,
  bytes: Uint8Array,
  places: readonly string[] = [ARCHIVE, '/conflicts/', '/quarantine/'],
): boolean {
  for (const [path, there] of disk.image()) {
    if (places.some((place) => path.includes(place)) && there && Buffer.from(there).equals(bytes))
      return true;
  }
  return false;
}
