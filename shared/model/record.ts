import * as v from 'valibot';
import { actionItemDraftSchema, actionItemSchema } from './action-item';
import { attachmentDraftSchema, attachmentSchema } from './attachment';
import { cohortDraftSchema, cohortSchema } from './cohort';
import { keyPhraseDraftSchema, keyPhraseSchema } from './key-phrase';
import { offsiteMeetingDraftSchema, offsiteMeetingSchema } from './offsite-meeting';
import { openQuestionDraftSchema, openQuestionSchema } from './open-question';
import { reportDraftSchema, reportSchema } from './report';

/** A record as the archive keeps it. Fields a newer version added pass through untouched. */
export const recordSchema = v.variant('kind', [
  cohortSchema,
  reportSchema,
  keyPhraseSchema,
  offsiteMeetingSchema,
  openQuestionSchema,
  actionItemSchema,
  attachmentSchema,
]);
export type ArchiveRecord = v.InferOutput<typeof recordSchema>;
export type RecordKind = ArchiveRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<ArchiveRecord, { kind: K }>;

/** A record as an editor sends it: without the archive's stamps. Its id is made by the sender, so a retry is harmless. */
export const recordDraftSchema = v.variant('kind', [
  cohortDraftSchema,
  reportDraftSchema,
  keyPhraseDraftSchema,
  offsiteMeetingDraftSchema,
  openQuestionDraftSchema,
  actionItemDraftSchema,
  attachmentDraftSchema,
]);
export type RecordDraft = v.InferOutput<typeof recordDraftSchema>;
export type DraftOf<K extends RecordKind> = Extract<RecordDraft, { kind: K }>;

export const RECORD_KINDS: readonly RecordKind[] = [
  'cohort',
  'report',
  'keyPhrase',
  'offsiteMeeting',
  'openQuestion',
  'actionItem',
  'attachment',
];
