import * as v from 'valibot';
import { actionStatus } from '../model/action-item';
import { attachmentSchema } from '../model/attachment';
import { changeSchema } from '../model/change';
import { line, partId, recordId, requiredLine, requiredText, sha256, text } from '../model/fields';
import { offsiteMeetingDraftSchema } from '../model/offsite-meeting';
import { questionStatus } from '../model/open-question';
import { recordDraftSchema, recordSchema } from '../model/record';
import { command, query } from './method';
import {
  archiveStatus,
  attachmentReport,
  backup,
  backupComparison,
  capabilities,
  chunk,
  exportChoice,
  exportResult,
  fileNote,
  jobId,
  keptDraft,
  nothing,
  recordVersion,
  revision,
  settings,
  settingsChange,
  transactionNote,
} from './shapes';

/**
 * THE declaration of everything the page can ask of the owner of the data. From it come the handler map, the
 * client and the run-time check of every input. Files cross in chunks (upload.*, attachment.read, download.read),
 * so that every transport carries them alike and none holds one whole.
 */
export const contract = {
  'app.capabilities': query(nothing, capabilities),
  'app.version': query(nothing, v.strictObject({ version: v.string() })),
  'settings.get': query(nothing, settings),
  'settings.save': command(settingsChange, settings),

  'archive.status': query(nothing, archiveStatus),
  /** tries the last archive again after it was missing or busy */
  'archive.retry': command(nothing, archiveStatus),
  'archive.create': command(
    v.strictObject({ name: requiredLine, myName: requiredLine, folderId: v.exactOptional(partId) }),
    archiveStatus,
  ),
  'archive.openSample': command(nothing, archiveStatus),
  'archive.open': command(v.strictObject({ folderId: partId }), archiveStatus),
  /** makes a new archive of a package (ZIP or its viewer file) that was uploaded */
  'archive.openPackage': command(
    v.strictObject({ uploadId: partId, jobId, folderId: v.exactOptional(partId) }),
    archiveStatus,
  ),
  'archive.close': command(nothing, archiveStatus),
  'archive.rename': command(v.strictObject({ name: requiredLine }), archiveStatus),
  /** opens an archive that failed from one of the states that were offered; the unreadable file is kept aside */
  'archive.recover': command(v.strictObject({ offerId: partId }), archiveStatus),
  /** the person has read what opening had to set aside */
  'archive.accountRead': command(nothing, nothing),
  /**
   * ends the standing difference with a file that another program wrote: `take` brings its changes in as one
   * transaction, `keep` goes on with what is open. Their file lies among the conflict files either way.
   */
  'archive.settleOutside': command(v.strictObject({ choice: v.picklist(['take', 'keep']) }), archiveStatus),
  /** every record, the trash included */
  'archive.load': query(nothing, v.strictObject({ archiveId: v.string(), records: v.array(recordSchema) })),

  /** the system's own dialog; null when the person closed it */
  'folder.pick': command(nothing, v.nullable(v.strictObject({ folderId: partId, folder: v.string() }))),
  /** the folders inside one; without folderId, the places to start from */
  'folder.list': query(
    v.strictObject({ folderId: v.exactOptional(partId) }),
    v.strictObject({
      folder: v.nullable(v.strictObject({ folderId: partId, folder: v.string(), isArchive: v.boolean() })),
      parentId: v.nullable(partId),
      children: v.array(v.strictObject({ folderId: partId, name: v.string(), isArchive: v.boolean() })),
    }),
  ),
  'folder.create': command(
    v.strictObject({ parentId: partId, name: requiredLine }),
    v.strictObject({ folderId: partId, folder: v.string() }),
  ),

  /** expectedRevision 0 = the record is new */
  'record.save': command(
    v.strictObject({ record: recordDraftSchema, expectedRevision: revision }),
    recordSchema,
  ),
  /** all or nothing; new records only, and uploaded files as attachments with them. What an import brings in. */
  'record.addAll': command(
    v.strictObject({
      records: v.array(recordDraftSchema),
      files: v.exactOptional(v.array(v.strictObject({ uploadId: partId, id: recordId, mediaType: line }))),
    }),
    v.strictObject({ transactionId: partId, records: v.array(recordSchema) }),
  ),
  'record.trash': command(
    v.strictObject({ id: recordId, expectedRevision: revision }),
    v.strictObject({ transactionId: partId }),
  ),
  'record.restore': command(v.strictObject({ id: recordId }), recordSchema),
  /** removes a record that lies in the trash for good */
  'record.purge': command(v.strictObject({ id: recordId }), v.strictObject({ transactionId: partId })),
  /** empties the trash of these records in one transaction: all or nothing */
  'record.purgeAll': command(
    v.strictObject({ ids: v.pipe(v.array(recordId), v.minLength(1)) }),
    v.strictObject({ transactionId: partId }),
  ),
  /** undoes one transaction, also of an earlier session, as a new one; conflict when a record has moved on since */
  'transaction.undo': command(v.strictObject({ transactionId: partId }), v.array(changeSchema)),
  /** the newest transactions before one, newest first */
  'transaction.list': query(
    v.strictObject({
      before: v.exactOptional(revision),
      limit: v.pipe(revision, v.minValue(1), v.maxValue(200)),
    }),
    v.strictObject({ transactions: v.array(transactionNote), more: v.boolean() }),
  ),
  /** every version of a record the archive has kept, newest first; a purged record's too */
  'history.versions': query(v.strictObject({ id: recordId }), v.array(recordVersion)),
  /** the record as a version had it */
  'history.version': query(v.strictObject({ id: recordId, seq: revision }), recordSchema),
  /** makes what a version said the record's next revision */
  'history.restore': command(
    v.strictObject({ id: recordId, seq: revision, expectedRevision: revision }),
    v.strictObject({ transactionId: partId, record: recordSchema }),
  ),

  /** newest first */
  'backup.list': query(nothing, v.array(backup)),
  'backup.make': command(nothing, backup),
  /** reads one back and holds it beside the records of now */
  'backup.compare': query(v.strictObject({ backupId: partId }), backupComparison),
  /** brings back what a backup holds, as one transaction; what was added since goes to the trash */
  'backup.restore': command(v.strictObject({ backupId: partId }), v.strictObject({ transactionId: partId })),
  /** where a second copy of every backup goes; null ends it */
  'backup.setSecondFolder': command(
    v.strictObject({ folderId: v.nullable(partId) }),
    v.strictObject({ folder: v.nullable(v.string()) }),
  ),
  'backup.secondFolder': query(nothing, v.strictObject({ folder: v.nullable(v.string()) })),

  /** looks at every file the archive should hold, and at those nobody needs */
  'attachment.check': command(v.strictObject({ jobId }), attachmentReport),
  /** sets files that no record names aside; they can be brought back for 30 days */
  'attachment.setAside': command(v.strictObject({ sha256s: v.array(sha256) }), v.array(fileNote)),
  'attachment.bringBack': command(v.strictObject({ sha256s: v.array(sha256) }), v.array(fileNote)),

  /** keeps what is being written in a file beside the settings until the archive has it; `text` is JSON */
  'draft.keep': command(v.strictObject({ archiveId: recordId, key: partId, text }), nothing),
  'draft.list': query(v.strictObject({ archiveId: recordId }), v.array(keptDraft)),
  'draft.drop': command(v.strictObject({ archiveId: recordId, key: partId }), nothing),

  /** a meeting and its モヤモヤ in one transaction; a question left out goes to the trash */
  'offsiteMeeting.save': command(
    v.strictObject({
      meeting: offsiteMeetingDraftSchema,
      expectedRevision: revision,
      questions: v.array(v.strictObject({ id: recordId, text: requiredText })),
    }),
    recordSchema,
  ),
  'keyPhrase.recommend': command(v.strictObject({ id: recordId, reason: text }), recordSchema),
  'keyPhrase.withdrawRecommendation': command(v.strictObject({ id: recordId, at: v.string() }), recordSchema),
  'openQuestion.answer': command(
    v.strictObject({
      id: recordId,
      note: requiredText,
      status: questionStatus,
      recordId: v.exactOptional(recordId),
    }),
    recordSchema,
  ),
  'actionItem.followUp': command(
    v.strictObject({
      id: recordId,
      note: requiredText,
      status: actionStatus,
      cohortId: v.exactOptional(recordId),
    }),
    recordSchema,
  ),

  'upload.begin': command(
    v.strictObject({ fileName: requiredLine, bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    v.strictObject({ uploadId: partId }),
  ),
  'upload.append': command(
    v.strictObject({ uploadId: partId, chunk }),
    v.strictObject({ received: v.number() }),
  ),
  'upload.discard': command(v.strictObject({ uploadId: partId }), nothing),
  /** keeps an uploaded file in the archive, under its hash, with a record of its own */
  'attachment.add': command(
    v.strictObject({ uploadId: partId, id: recordId, mediaType: line }),
    attachmentSchema,
  ),
  'attachment.read': query(
    v.strictObject({ id: recordId, offset: revision, length: v.pipe(revision, v.maxValue(1_048_576)) }),
    v.strictObject({ chunk, total: v.number() }),
  ),

  /** `readingsId`: an uploaded file (shared/handoff/package-readings.ts) that tells how the texts are read */
  'handoff.export': command(
    v.strictObject({ jobId, choice: exportChoice, readingsId: v.exactOptional(partId) }),
    exportResult,
  ),
  /** in a handoff package: how its texts are read, found out at export; empty in an ordinary archive */
  'handoff.readings': query(
    nothing,
    v.strictObject({
      units: v.array(v.strictObject({ unitId: v.string(), title: v.string(), text: v.string() })),
    }),
  ),
  /** in a handoff package: what its senders wrote; null in an ordinary archive */
  'handoff.greeting': query(
    nothing,
    v.nullable(v.strictObject({ title: line, message: text, from: line, createdAt: v.string() })),
  ),
  'download.read': query(
    v.strictObject({ downloadId: partId, offset: revision, length: v.pipe(revision, v.maxValue(1_048_576)) }),
    v.strictObject({ chunk, total: v.number() }),
  ),
  'download.discard': command(v.strictObject({ downloadId: partId }), nothing),
  'job.cancel': command(v.strictObject({ jobId }), nothing),
  /** opens an http(s) or mailto address in the machine's browser, after the person agreed */
  'app.openExternal': command(
    v.strictObject({ url: v.pipe(v.string(), v.regex(/^(https?:|mailto:)/)) }),
    nothing,
  ),
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MethodInput<M extends MethodName> = v.InferInput<Contract[M]['input']>;
export type MethodOutput<M extends MethodName> = v.InferOutput<Contract[M]['output']>;

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(contract, name);
