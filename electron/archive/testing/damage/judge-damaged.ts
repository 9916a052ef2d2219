import { isDeepStrictEqual } from 'node:util';
import type { Result } from '#shared/contract/result';
import type { ArchiveStore } from '../../archive-store';
import { openArchiveStore } from '../../json-archive-store';
import { findOffers, recoverArchive } from '../../recovery';
import type { StoreOptions } from '../../store-options';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { FOLDER, programOn, START } from '../acts/workload';
import type { DiskImage } from '../memory-disk/disk-image';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { linesOf, PREVIOUS, segmentsOf, WITNESS } from './mutations';
import type { SoundArchive } from './sound-archive';

/** What became of a damaged archive. All but `miss` keep the promise. */
export type Outcome =
  | { readonly kind: 'whole' | 'said what is lost' | 'refused' | 'refused, and recovered from an offer' }
  /** the end of the journal is missing as if it had never been written: no reader could know */
  | { readonly kind: 'shorter, as after a torn write' }
  | { readonly kind: 'miss'; readonly why: string };

export type Opener = (folder: string, options: StoreOptions) => Promise<Result<ArchiveStore>>;

/** Bytes that hold no word: NUL, space, line breaks and the BOM. */
const BLANK: readonly number[] = [0x00, 0x20, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];
const BACKUPS = `${FOLDER}/backups/`;
const LATER = START + 24 * 3_600_000;
const LONGEST_MS = 2_000;

/** Opens a damaged archive as a person would, also from the first offer, and looks at what is shown and kept. */
export async function judgeDamaged(
  sound: SoundArchive,
  image: DiskImage,
  opener: Opener = openArchiveStore,
): Promise<Outcome> {
  const began = performance.now();
  const disk = memoryDisk(image, LATER);
  const { options } = programOn(disk);
  const outcome = await opened(sound, image, disk, options, opener).catch(
    (error: unknown): Outcome => ({
      kind: 'miss',
      why: `threw ${error instanceof Error ? error.stack : error}`,
    }),
  );
  const took = performance.now() - began;
  return took > LONGEST_MS ? { kind: 'miss', why: `took ${Math.ceil(took)} ms` } : outcome;
}

async function opened(
  sound: SoundArchive,
  image: DiskImage,
  disk: MemoryDisk,
  options: StoreOptions,
  opener: Opener,
): Promise<Outcome> {
  const first = await opener(FOLDER, options);
  if (first.ok) return judgeOpen(sound, image, disk, first.value);
  if (lostFiles(sound, image, disk.image()).length > 0)
    return { kind: 'miss', why: 'refused, and a file is gone' };
  const [offer] = await findOffers(disk, FOLDER);
  const canBeRecovered = ['archive_unreadable', 'archive_missing'].includes(first.error.code);
  const isBackedUp = [...image].some(
    ([path, bytes]) => path.startsWith(BACKUPS) && bytes === sound.image.get(path),
  );
  if (canBeRecovered && !offer && isBackedUp)
    return { kind: 'miss', why: 'a backup is there, and nothing is offered' };
  if (!canBeRecovered || !offer) return { kind: 'refused' };
  const recovered = await recoverArchive(FOLDER, offer.offerId, options);
  if (!recovered.ok) return { kind: 'miss', why: `the offer fails: ${JSON.stringify(recovered.error)}` };
  const judged = await judgeOpen(sound, image, disk, recovered.value);
  return judged.kind === 'miss' || judged.kind === 'shorter, as after a torn write'
    ? judged
    : { kind: 'refused, and recovered from an offer' };
}

async function judgeOpen(
  sound: SoundArchive,
  image: DiskImage,
  disk: MemoryDisk,
  store: ArchiveStore,
): Promise<Outcome> {
  const { account } = store;
  const shown = new Map(store.records);
  const states = sound.states.toReversed();
  const differences = await Promise.all(
    states.map((state) => differenceTo(store, { ...state, files: new Map() }, disk)),
  );
  await store.close();
  const [difference] = differences;
  const invented = inventedIn(shown, sound.states);
  if (invented !== undefined) return { kind: 'miss', why: `shows ${invented}, which nobody ever wrote` };
  if (difference === undefined) return { kind: 'whole' };
  if (account && (account.lostTransactions + account.lostRecords > 0 || account.originals.length > 0)) {
    const lost = lostFiles(sound, image, disk.image());
    return lost.length > 0
      ? { kind: 'miss', why: `${difference}; it says so, but the original of ${lost.join(', ')} is gone` }
      : { kind: 'said what is lost' };
  }
  if (isShortened(sound.image, image) && differences.includes(undefined)) {
    return { kind: 'shorter, as after a torn write' };
  }
  return { kind: 'miss', why: `opened, but ${difference}, and the account is ${JSON.stringify(account)}` };
}

/** A record that is none of the versions that were ever acknowledged. */
function inventedIn(
  shown: ReadonlyMap<string, unknown>,
  states: readonly ArchiveState[],
): string | undefined {
  for (const [id, record] of shown) {
    if (!states.some(({ records }) => isDeepStrictEqual(records.get(id), record)))
      return JSON.stringify(record);
  }
  return undefined;
}

/** Whether the journal is the sound one with its end missing. */
function isShortened(sound: DiskImage, damaged: DiskImage): boolean {
  const journal = (image: DiskImage): Buffer =>
    Buffer.concat(segmentsOf(image).map((path) => image.get(path) ?? new Uint8Array(0)));
  const [whole, rest] = [journal(sound), journal(damaged)];
  return rest.length < whole.length && whole.subarray(0, rest.length).equals(rest);
}

/** Damaged files with a line that nobody had written so, and that lies nowhere any more. */
function lostFiles(sound: SoundArchive, damaged: DiskImage, now: DiskImage): readonly string[] {
  const [before, kept] = [sound.image, now].map((image) =>
    [...image.values()].flatMap((bytes) => bytes ?? []),
  );
  const isIn = (line: Uint8Array, files: readonly Uint8Array[] = []): boolean =>
    files.some((bytes) => Buffer.from(bytes).includes(Buffer.from(line)));
  return [...damaged].flatMap(([path, bytes]) => {
    // The generation before makes way for the next one, and the witness for the next save.
    const isPassing = path === WITNESS || path === PREVIOUS;
    if (!bytes || isPassing || bytes === sound.image.get(path)) return [];
    const changed = linesOf(bytes).filter(
      (line) => line.some((byte) => !BLANK.includes(byte)) && !isIn(line, before),
    );
    return changed.every((line) => isIn(line, kept)) ? [] : path;
  });
}
