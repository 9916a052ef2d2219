import * as v from 'valibot';
import { line, partId, recordId, requiredLine, sha256, tags, text } from '../model/fields';
import { RECORD_KINDS } from '../model/record';
import type { AppError } from './app-error';

/** Shapes that several methods share. */
export const nothing = v.strictObject({});
export const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = revision;

/** What this transport's owner can do. The page asks this, never which skin it runs in. */
export const capabilities = v.strictObject({
  canWrite: v.boolean(),
  /** a native folder dialog; otherwise folders are walked with folder.list */
  canPickFolder: v.boolean(),
  canListFolders: v.boolean(),
  canPrintToPdf: v.boolean(),
  /** where an export goes: a dialog of the system, or the page's own download */
  exportsTo: v.picklist(['dialog', 'download', 'nowhere']),
  canOpenPackages: v.boolean(),
});

const theme = v.picklist(['system', 'light', 'dark']);
const textSize = v.picklist(['small', 'medium', 'large', 'x-large']);
/** A name or word and how it is read (読みのリスト); a full name's parts are parted by a space in both. */
export const ownReading = v.strictObject({
  surface: v.pipe(requiredLine, v.maxLength(60, '書き方は60字までです')),
  reading: v.pipe(
    v.string(),
    v.maxLength(120, '読みは120字までです'),
    v.regex(/^[ぁ-ゖァ-ヶー\s]*[ぁ-ゖァ-ヶ][ぁ-ゖァ-ヶー\s]*$/, '読みは、ひらがなかカタカナで入れてください'),
  ),
});
const ownReadings = v.pipe(v.array(ownReading), v.maxLength(5_000, '読みのリストは5,000件までです'));
/** A search with a name; `address` is the search's own address, filters and order included. */
export const savedSearch = v.strictObject({
  name: requiredLine,
  address: v.pipe(line, v.startsWith('#/search?', '検索の番地ではありません')),
});
const savedSearches = v.pipe(v.array(savedSearch), v.maxLength(100, '保存できる検索は100件までです'));
export const settings = v.strictObject({
  myName: line,
  theme,
  textSize,
  // Absent in settings that an older version wrote.
  readings: v.optional(ownReadings, []),
  savedSearches: v.optional(savedSearches, []),
});
export const settingsChange = v.strictObject({
  myName: v.exactOptional(line),
  theme: v.exactOptional(theme),
  textSize: v.exactOptional(textSize),
  readings: v.exactOptional(ownReadings),
  savedSearches: v.exactOptional(savedSearches),
});

export const knownArchive = v.strictObject({
  folderId: partId,
  name: line,
  folder: v.string(),
});

/** Why an archive can be read but not changed from here; `copy` is a handoff package. */
export const readOnlyReason = v.variant('kind', [
  v.strictObject({
    kind: v.literal('held'),
    by: v.nullable(v.strictObject({ name: v.string(), machine: v.string() })),
    /** the holder's sign of life has stopped: opening anew (archive.retry) takes the archive over */
    canTakeOver: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('newer') }),
  v.strictObject({ kind: v.literal('not_writable') }),
  v.strictObject({ kind: v.literal('copy') }),
]);

/** What opening could not read and set aside, and what became of it. */
export const openingAccount = v.strictObject({
  /** transactions that could not be read; 0 = all were recovered from elsewhere */
  lostTransactions: count,
  /** whether the newest changes may be missing as well, without a trace */
  isEndUnsure: v.boolean(),
  /** records of a damaged file that could not be read */
  lostRecords: count,
  /** transactions recovered from journal or history */
  replayedTransactions: count,
  /** the files set aside, as absolute paths for showing */
  originals: v.array(v.string()),
  /** from what the archive was recovered; null when its own file was good */
  recoveredFrom: v.nullable(
    v.strictObject({
      source: v.picklist(['previous', 'backup', 'salvage']),
      savedAt: v.nullable(v.string()),
    }),
  ),
});

/** A state an archive that cannot be opened could be opened from; the best one first. */
export const recoveryOffer = v.strictObject({
  offerId: partId,
  /** the generation before, a backup, or what can still be read of the damaged file itself */
  source: v.picklist(['previous', 'backup', 'salvage']),
  /** when the source was written; null where that cannot be read */
  savedAt: v.nullable(v.string()),
  records: count,
  /** changes made later that journal and history still hold, and that come with it */
  replayedTransactions: count,
  /** changes known to be missing */
  lostTransactions: count,
  lostRecords: count,
  /** ISO 8601, the newest change in it */
  newestChange: v.nullable(v.string()),
});

/** Another program wrote the archive's file while it was open here; theirs was copied before anything else. */
export const outsideChange = v.strictObject({
  at: v.string(),
  /** where the copy of their file lies, for showing */
  conflictFile: v.string(),
  /** false when it cannot be read as an archive: then only `keep` is left */
  readable: v.boolean(),
  /** records that `take` would bring in, and those changed on both sides, which stay as they are here */
  incoming: v.array(v.strictObject({ id: recordId, title: v.string() })),
  contested: v.array(v.strictObject({ id: recordId, title: v.string() })),
});

/** How the archive stands that this owner holds, or why it holds none. */
export const archiveStatus = v.variant('state', [
  v.strictObject({ state: v.literal('none'), suggestedFolder: v.string(), known: v.array(knownArchive) }),
  v.strictObject({
    state: v.literal('open'),
    archiveId: v.string(),
    name: line,
    folder: v.string(),
    /** null = it can be changed */
    readOnly: v.nullable(readOnlyReason),
    isSample: v.boolean(),
    account: v.nullable(openingAccount),
    outside: v.nullable(outsideChange),
  }),
  v.strictObject({
    state: v.literal('failed'),
    folder: v.string(),
    error: v.custom<AppError>((value) => typeof value === 'object' && value !== null),
    known: v.array(knownArchive),
    suggestedFolder: v.string(),
    offers: v.array(recoveryOffer),
    /** true while the owner itself looks again every few seconds, as for a stick that was pulled */
    isWaiting: v.boolean(),
  }),
]);

/** What one transaction did to one record. */
const changeNote = v.strictObject({
  id: recordId,
  kind: v.picklist(RECORD_KINDS),
  title: v.string(),
  what: v.picklist(['added', 'changed', 'trashed', 'restored', 'purged']),
});

/** One transaction, for a list of what happened. */
export const transactionNote = v.strictObject({
  seq: count,
  transactionId: partId,
  at: v.string(),
  by: v.string(),
  /** the first 50 records; `total` counts all */
  changes: v.array(changeNote),
  total: count,
  /** what the archive is called from here on, when that is what changed */
  archiveName: v.nullable(v.string()),
  /** the transaction it takes back */
  undoes: v.nullable(partId),
  /** taken back meanwhile */
  isUndone: v.boolean(),
});

/** One version of a record. `seq` is the transaction's number; 0 = as the archive began. */
export const recordVersion = v.strictObject({
  seq: count,
  transactionId: v.nullable(partId),
  at: v.string(),
  by: v.string(),
  revision,
  title: v.string(),
  what: v.picklist(['added', 'changed', 'trashed', 'restored', 'purged']),
});

export const backup = v.strictObject({
  backupId: partId,
  at: v.string(),
  reason: v.picklist(['open', 'timer', 'import', 'merge', 'migration', 'restore', 'manual']),
  bytes: count,
  /** in the archive's own folder or in the second one */
  place: v.picklist(['archive', 'second']),
});

const recordNote = v.strictObject({ id: recordId, kind: v.picklist(RECORD_KINDS), title: v.string() });
export const backupComparison = v.strictObject({
  /** false when it cannot be read any more; the rest is empty then */
  isSound: v.boolean(),
  counts: v.record(v.picklist(RECORD_KINDS), v.number()),
  /** live records of now that the backup does not have */
  addedSince: v.array(recordNote),
  changedSince: v.array(recordNote),
  /** records the backup has and the archive of now does not, or only in the trash */
  removedSince: v.array(recordNote),
});

export const fileNote = v.strictObject({ sha256, bytes: count });
export const attachmentReport = v.strictObject({
  checked: count,
  missing: v.array(v.strictObject({ id: recordId, fileName: v.string() })),
  /** files whose bytes are not the ones that were put in */
  changed: v.array(v.strictObject({ id: recordId, fileName: v.string() })),
  /** files that no record names, the trash's included */
  orphans: v.array(fileNote),
  /** orphans set aside in the last 30 days */
  setAside: v.array(fileNote),
});

export const keptDraft = v.strictObject({ key: partId, text: v.string(), at: v.string() });

/** Message of the sender and what the package is called. */
export const exportChoice = v.strictObject({
  title: requiredLine,
  message: text,
  scope: v.strictObject({
    kinds: v.array(v.picklist(RECORD_KINDS)),
    /** cohort ids; records of no cohort are meant by null. Empty = all. */
    cohortIds: v.array(v.nullable(recordId)),
    /** empty = any */
    tags,
    /** taken out by hand */
    excludedIds: v.array(recordId),
    /** also records whose 公開範囲 is 隊内 */
    includeTeam: v.boolean(),
  }),
});

export const exportResult = v.strictObject({
  fileName: v.string(),
  bytes: v.number(),
  sha256,
  counts: v.record(v.picklist(RECORD_KINDS), v.number()),
  files: v.number(),
  /** files the chosen records name and the archive has lost */
  missingFiles: v.number(),
  /** present where the page must fetch the file itself: read it with download.read */
  downloadId: v.exactOptional(partId),
  /** where it was written, for showing */
  savedTo: v.exactOptional(v.string()),
});

export const jobId = partId;
/** Base64 of at most 1 MiB of bytes. */
export const chunk = v.pipe(v.string(), v.maxLength(1_400_000), v.base64('データの形が正しくありません'));
