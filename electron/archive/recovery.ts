import { fail, type Result } from '#shared/contract/result';
import { takeArchiveLock } from './archive-lock';
import { archiveFile, firstFile, previousFile, quarantineFolder } from './archive-paths';
import type { ArchiveStore, OpeningAccount } from './archive-store';
import { readBackups } from './backups/backups';
import { publishFile } from './durable-write';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import { setFoldersAside } from './folders-aside';
import { assemble, type SegmentFile } from './journal/assemble';
import { readHistory } from './journal/history-files';
import type { JournalEntry } from './journal/journal-line';
import { readSegments } from './journal/read-journal';
import { readWitness, type Testimony } from './journal/witness';
import { openArchiveStore } from './json-archive-store';
import { keepCopy } from './keep-file';
import { replay } from './load-archive';
import { createIds } from './new-ids';
import { type Salvage, salvageRecords } from './salvage';
import { type ArchiveSnapshot, parseArchiveFile } from './snapshot/archive-file';
import { stageSnapshot } from './snapshot/write-snapshot';
import { attempt } from './store-error';
import type { StoreOptions } from './store-options';
import { timestampOf } from './timestamp';

/** A state that an archive whose own file cannot be read could be opened from. */
export interface RecoveryOffer {
  readonly offerId: string;
  readonly source: 'previous' | 'backup' | 'salvage';
  readonly savedAt: string | undefined;
  readonly records: number;
  readonly replayedTransactions: number;
  readonly lostTransactions: number;
  readonly lostRecords: number;
  readonly newestChange: string | undefined;
}

interface Candidate extends RecoveryOffer {
  /** journal and history files that hold what cannot be read */
  readonly damaged: readonly string[];
  readonly snapshot: ArchiveSnapshot;
  readonly entries: readonly JournalEntry[];
}

/** Backups read until one is found that loses nothing. */
const BACKUPS_TRIED = 3;

/**
 * What an archive could be recovered from, the best first: the generation before with everything that journal and
 * history hold since, a backup with the same, and the records that can still be read out of the damaged file. Changes
 * nothing on disk.
 */
export async function findOffers(disk: Disk, folder: string): Promise<readonly RecoveryOffer[]> {
  const found = await attempt(folder, () => candidates(disk, folder));
  return found.ok ? found.value.map(({ snapshot: _, entries: __, damaged: ___, ...offer }) => offer) : [];
}

/**
 * Opens an archive from an offer: what is there in place of archive.json is copied into quarantine/ first, then the
 * recovered state gets its name.
 */
export async function recoverArchive(
  folder: string,
  offerId: string,
  options: StoreOptions,
): Promise<Result<ArchiveStore>> {
  const { disk, owner, now } = options;
  const found = await attempt(folder, () => candidates(disk, folder));
  if (!found.ok) return found;
  const chosen = found.value.find((candidate) => candidate.offerId === offerId);
  if (!chosen) return fail({ code: 'not_found', id: offerId });
  const taken = await attempt(folder, () => takeArchiveLock(disk, folder, owner, now));
  if (!taken.ok) return taken;
  if (taken.value.state === 'held') return fail({ code: 'read_only' });
  const account = await attempt(folder, () => putInPlace(folder, chosen, options));
  await taken.value.lock.release();
  return account.ok ? openArchiveStore(folder, options, account.value) : account;
}

async function putInPlace(
  folder: string,
  { snapshot, entries, damaged, ...offer }: Candidate,
  { disk, now }: StoreOptions,
): Promise<OpeningAccount> {
  const originals = [...(await setFoldersAside(disk, folder, now()))];
  const there = await disk.fs.facts(archiveFile(folder)).catch(() => undefined);
  if (there) originals.push(await keepCopy(disk, quarantineFolder(folder), now(), archiveFile(folder)));
  // With the new snapshot their gaps are history, and they would be removed like any other.
  for (const path of damaged) originals.push(await keepCopy(disk, quarantineFolder(folder), now(), path));
  const state = replay(snapshot, { entries, lastSeq: Math.max(snapshot.lastSeq, entries.at(-1)?.seq ?? 0) });
  const staged = await stageSnapshot(disk, archiveFile(folder), {
    ...snapshot,
    name: state.info.name,
    generation: snapshot.generation + 1,
    lastSeq: state.lastSeq,
    writerId: createIds()(),
    savedAt: timestampOf(now()),
    records: state.records,
  });
  // The damaged file lies in quarantine: the generation before stays the good one there is.
  await publishFile(disk, staged, archiveFile(folder));
  return {
    lostTransactions: offer.lostTransactions,
    isEndUnsure: false,
    lostRecords: offer.lostRecords,
    replayedTransactions: offer.replayedTransactions,
    originals,
    recoveredFrom: { source: offer.source, savedAt: offer.savedAt },
  };
}

async function candidates(disk: Disk, folder: string): Promise<readonly Candidate[]> {
  const damaged = await bytesOf(disk, archiveFile(folder));
  const salvage = damaged && salvageRecords(damaged);
  const past = [...(await readHistory(disk, folder)), ...(await readSegments(disk, folder))];
  const knownSeq = salvage?.lastSeq ?? 0;

  const from = async (
    offerId: string,
    source: Candidate['source'],
    base: ArchiveSnapshot,
  ): Promise<Candidate> => {
    const witness = await readWitness(disk, folder, base.archiveId);
    const { entries, lost, lastSeq, damaged } = assemble(past, base.archiveId, base.lastSeq, witness);
    return {
      offerId,
      source,
      savedAt: base.savedAt,
      damaged,
      ...stateOf(base, entries),
      lostTransactions: lost + Math.max(0, knownSeq - lastSeq),
      lostRecords: 0,
    };
  };

  const found: Candidate[] = [];
  for (const [offerId, path] of [
    ['previous', previousFile(folder)],
    ['first', firstFile(folder)],
  ] as const) {
    const base = await snapshotIn(disk, path);
    if (base && !found.some(isWhole)) found.push(await from(offerId, 'previous', base));
  }
  const known = found[0]?.snapshot.archiveId ?? salvage?.archiveId ?? archiveIdIn(past);
  const backups = readBackups(disk, folder, known, () => undefined);
  const listed = await backups.list();
  for (const { fileName } of (listed.ok ? listed.value : []).slice(0, BACKUPS_TRIED)) {
    const read = await backups.read(fileName);
    if (!read.ok || !read.value) continue;
    found.push(await from(fileName, 'backup', read.value));
    if (found.some(isWhole)) break;
  }
  const [other] = found;
  const archiveId = known ?? other?.snapshot.archiveId;
  if (archiveId !== undefined && salvage && salvage.records.size > 0) {
    const witness = await readWitness(disk, folder, archiveId);
    found.push(
      salvaged({ ...salvage, name: salvage.name ?? other?.snapshot.name }, archiveId, past, witness),
    );
  }
  const rank = (offer: Candidate): number => (offer.source === 'salvage' && !salvage?.isVerified ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b) || losses(a) - losses(b) || b.records - a.records);
}

const losses = (offer: RecoveryOffer): number => offer.lostTransactions + offer.lostRecords;
const isWhole = (offer: RecoveryOffer): boolean => losses(offer) === 0;

function stateOf(
  snapshot: ArchiveSnapshot,
  entries: readonly JournalEntry[],
): Pick<Candidate, 'snapshot' | 'entries' | 'records' | 'replayedTransactions' | 'newestChange'> {
  const { records } = replay(snapshot, { entries, lastSeq: 0 });
  const changedAt = [...records.values()].map(({ updatedAt }) => updatedAt).sort();
  return {
    snapshot,
    entries,
    records: records.size,
    replayedTransactions: entries.length,
    newestChange: changedAt.at(-1),
  };
}

/**
 * The damaged file's own records. What the history says of a record goes before them, from its beginning on: its lines
 * check each for itself, the records of a damaged file do not.
 */
function salvaged(
  salvage: Salvage,
  archiveId: string,
  past: readonly SegmentFile[],
  witness: Testimony,
): Candidate {
  const snapshot: ArchiveSnapshot = {
    archiveId,
    name: salvage.name ?? '復元したアーカイブ',
    generation: salvage.generation,
    lastSeq: salvage.lastSeq,
    writerId: '',
    term: 0,
    savedAt: salvage.savedAt ?? '',
    records: salvage.records,
  };
  const all = assemble(past, archiveId, 0);
  const state = stateOf(snapshot, all.entries);
  const { records } = replay(snapshot, { entries: all.entries, lastSeq: 0 });
  return {
    offerId: 'salvage',
    source: 'salvage',
    damaged: all.damaged,
    savedAt: salvage.savedAt,
    ...state,
    replayedTransactions: all.entries.filter(({ seq }) => seq > salvage.lastSeq).length,
    lostTransactions: assemble(past, archiveId, salvage.lastSeq, witness).lost,
    lostRecords: salvage.lost.filter((id) => !records.has(id)).length,
  };
}

function archiveIdIn(past: readonly SegmentFile[]): string | undefined {
  const headers = past.flatMap(({ segment }) =>
    segment.parts.flatMap((part) => ('header' in part ? part.header : [])),
  );
  return headers.at(-1)?.archiveId;
}

async function snapshotIn(disk: Disk, path: string): Promise<ArchiveSnapshot | undefined> {
  const bytes = await bytesOf(disk, path);
  const read = bytes && parseArchiveFile(bytes, path);
  return read?.ok && !read.value.newer ? read.value.snapshot : undefined;
}

async function bytesOf(disk: Disk, path: string): Promise<Buffer | undefined> {
  try {
    const bytes = await disk.fs.readFile(path);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}
