import * as v from 'valibot';
import { line, partId, recordId, requiredLine, sha256, tags, text } from '../model/fields';
import { RECORD_KINDS } from '../model/record';
import type { AppError } from './app-error';

/** Shapes that several methods share. */
export const nothing = v.strictObject({});
export const revision = v.pipe(v.number(), v.integer(), v.minValue(0));

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
export const settings = v.strictObject({ myName: line, theme, textSize });
export const settingsChange = v.strictObject({
  myName: v.exactOptional(line),
  theme: v.exactOptional(theme),
  textSize: v.exactOptional(textSize),
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
  }),
  v.strictObject({ kind: v.literal('newer') }),
  v.strictObject({ kind: v.literal('not_writable') }),
  v.strictObject({ kind: v.literal('copy') }),
]);

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
  }),
  v.strictObject({
    state: v.literal('failed'),
    folder: v.string(),
    error: v.custom<AppError>((value) => typeof value === 'object' && value !== null),
    known: v.array(knownArchive),
    suggestedFolder: v.string(),
  }),
]);

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
