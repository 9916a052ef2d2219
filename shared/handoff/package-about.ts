import * as v from 'valibot';
import { line, recordId, tags, text, timestamp } from '../model/fields';
import { type ArchiveRecord, RECORD_KINDS } from '../model/record';
import type { HandoffScope } from './handoff-choice';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a package says of itself; the viewer shows it first. */
export const packageAboutEntries = {
  packageId: recordId,
  /** the archive the records came from */
  archiveId: recordId,
  archiveName: line,
  createdAt: timestamp,
  createdBy: line,
  appVersion: line,
  title: line,
  /** the sender's words to the next cohort, Markdown */
  message: text,
  /** what was chosen, as far as it can be seen from what is in the package */
  scope: v.looseObject({
    kinds: v.array(v.picklist(RECORD_KINDS)),
    cohortIds: v.array(v.nullable(recordId)),
    tags,
    includeTeam: v.boolean(),
  }),
  counts: v.record(v.picklist(RECORD_KINDS), count),
};

export const packageAboutSchema = v.looseObject(packageAboutEntries);
export type PackageAbout = v.InferOutput<typeof packageAboutSchema>;

/**
 * The part of a choice that may be told. Ids taken out by hand never are, and cohorts and tags only where a record in
 * the package bears them: even the name of what stayed behind can be a secret.
 */
export function tellableScope(
  scope: HandoffScope,
  included: readonly ArchiveRecord[],
): PackageAbout['scope'] {
  const ids = new Set(included.map((record) => record.id));
  const borne = new Set(included.flatMap((record) => record.tags));
  return {
    kinds: [...scope.kinds],
    cohortIds: scope.cohortIds.filter((id) => id === null || ids.has(id)),
    tags: scope.tags.filter((tag) => borne.has(tag)),
    includeTeam: scope.includeTeam,
  };
}
