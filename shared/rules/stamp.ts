import type { ArchiveRecord, RecordDraft } from '../model/record';
import { recordSchema } from '../model/record';
import { stampEntries } from '../model/record-stamp';
import type { RuleContext } from './rule';

const STAMPS: ReadonlySet<string> = new Set(Object.keys(stampEntries));

const KNOWN_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  recordSchema.options.map((option) => [option.entries.kind.literal, new Set(Object.keys(option.entries))]),
);

/** What a person decided about a record, without the archive's stamps, also ones a sender smuggled in. */
export function contentOf(record: ArchiveRecord | RecordDraft): RecordDraft {
  const entries = Object.entries(record).filter(([field]) => !STAMPS.has(field));
  // Only stamps were left out, and a record without them is a draft of its kind.
  return Object.fromEntries(entries) as RecordDraft;
}

/** The first revision of a record. */
export function firstRevision(draft: RecordDraft, context: RuleContext): ArchiveRecord {
  return stamped(draft, {
    revision: 1,
    createdAt: context.at,
    createdBy: context.by,
    updatedAt: context.at,
    updatedBy: context.by,
  });
}

/**
 * The revision after `current`, out of the trash. Fields that a newer app added and this draft's editor did not know
 * are carried over.
 */
export function nextRevision(
  current: ArchiveRecord,
  draft: RecordDraft,
  context: RuleContext,
): ArchiveRecord {
  return stamped(
    { ...unknownFieldsOf(current), ...contentOf(draft) },
    {
      revision: current.revision + 1,
      createdAt: current.createdAt,
      createdBy: current.createdBy,
      updatedAt: context.at,
      updatedBy: context.by,
    },
  );
}

/** The revision of `current` that lies in the trash. */
export function trashedRevision(current: ArchiveRecord, context: RuleContext): ArchiveRecord {
  return { ...nextRevision(current, contentOf(current), context), deletedAt: context.at };
}

interface Stamps {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

function stamped(content: RecordDraft, stamps: Stamps): ArchiveRecord {
  // A draft with the stamps is a record of the draft's kind; TypeScript does not spread a union member by member.
  return { ...contentOf(content), ...stamps } as ArchiveRecord;
}

function unknownFieldsOf(record: ArchiveRecord): Readonly<Record<string, unknown>> {
  const known = KNOWN_FIELDS.get(record.kind);
  return Object.fromEntries(Object.entries(record).filter(([field]) => !known?.has(field)));
}
