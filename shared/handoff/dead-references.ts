import type { ArchiveRecord, RecordKind } from '../model/record';

/** The kind of a record that is there; undefined for one that is not. */
export type KindOf = (id: string) => RecordKind | undefined;

/**
 * The record without references that lead nowhere (or to a record of a kind that cannot be meant), so that what is
 * handed over is whole in itself. A phrase loses its source with the quote's surroundings, which are the source's
 * words. The record itself when nothing is dead.
 */
export function withoutDeadReferences(record: ArchiveRecord, kindOf: KindOf): ArchiveRecord {
  const isCohort = (id: string): boolean => kindOf(id) === 'cohort';
  switch (record.kind) {
    case 'cohort':
    case 'attachment':
      return record;
    case 'report': {
      const kept = withoutDeadCohort(record, isCohort);
      const id = kept.source?.attachmentId;
      if (!kept.source || id === undefined || kindOf(id) === 'attachment') return kept;
      return { ...kept, source: without(kept.source, 'attachmentId') };
    }
    case 'keyPhrase': {
      return withoutDeadSource(withoutDeadCohort(record, isCohort), kindOf);
    }
    case 'offsiteMeeting': {
      const kept = withoutDeadSource(withoutDeadCohort(record, isCohort), kindOf);
      const attachments = kept.attachments.filter((id) => kindOf(id) === 'attachment');
      return attachments.length === kept.attachments.length ? kept : { ...kept, attachments };
    }
    case 'openQuestion': {
      const kept = withoutDeadSource(withoutDeadOrigin(withoutDeadCohort(record, isCohort), kindOf), kindOf);
      if (kept.answers.every((answer) => answer.recordId === undefined || kindOf(answer.recordId)))
        return kept;
      return {
        ...kept,
        answers: kept.answers.map((answer) =>
          answer.recordId === undefined || kindOf(answer.recordId) ? answer : without(answer, 'recordId'),
        ),
      };
    }
    case 'actionItem': {
      const kept = withoutDeadSource(withoutDeadOrigin(withoutDeadCohort(record, isCohort), kindOf), kindOf);
      const followUps = kept.followUps.map((step) => withoutDeadCohort(step, isCohort));
      return followUps.every((step, at) => step === kept.followUps[at]) ? kept : { ...kept, followUps };
    }
  }
}

function withoutDeadCohort<T extends { readonly cohortId?: string }>(
  part: T,
  isCohort: (id: string) => boolean,
): T {
  return part.cohortId === undefined || isCohort(part.cohortId) ? part : without(part, 'cohortId');
}

function withoutDeadOrigin<T extends { readonly raisedIn?: { readonly recordId: string } }>(
  part: T,
  kindOf: KindOf,
): T {
  return part.raisedIn === undefined || kindOf(part.raisedIn.recordId) ? part : without(part, 'raisedIn');
}

function withoutDeadSource<T extends { readonly source?: { readonly recordId: string } }>(
  part: T,
  kindOf: KindOf,
): T {
  return part.source === undefined || kindOf(part.source.recordId) ? part : without(part, 'source');
}

function without<T extends object>(part: T, key: keyof T): T {
  const rest = { ...part };
  delete rest[key];
  return rest;
}
