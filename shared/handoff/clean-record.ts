import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord, RecordOf } from '../model/record';
import { sourcePlaceOf } from '../model/record-source';
import { type KindOf, withoutDeadReferences } from './dead-references';
import { type LinkCleaner, PRIVATE_RECORD } from './link-cleaner';
import { mapStrings, stringsIn } from './map-strings';

export interface CleaningContext {
  readonly records: ArchiveRecords;
  readonly included: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly links: LinkCleaner;
}

/** The record as it may leave: no reference, link or quotation that leads to, or tells of, what stays behind. */
export function cleanRecord(record: ArchiveRecord, context: CleaningContext): ArchiveRecord {
  const { records, included, links } = context;
  const kindOf: KindOf = (id) => (included.has(id) ? records.get(id)?.kind : undefined);
  return mapStrings(withoutDeadReferences(withoutHiddenHints(record, context), kindOf), links.clean);
}

function withoutHiddenHints(record: ArchiveRecord, context: CleaningContext): ArchiveRecord {
  if (record.kind === 'keyPhrase') return withoutPrivateWords(record, context);
  if (record.kind === 'offsiteMeeting' || record.kind === 'openQuestion' || record.kind === 'actionItem')
    return withoutPrivateSource(record, context);
  const original = record.kind === 'report' ? record.source?.attachmentId : undefined;
  if (original === undefined || !context.hidden.has(original)) return record;
  // The note of the original repeats the file's name, which for a private file is a secret too.
  const { source: _, ...rest } = record;
  // Leaving out an optional field keeps the record what it was; its index signature hides that from the compiler.
  return rest as typeof record;
}

/** The place a record was taken from repeats words of its source; where those may be private, it goes. */
function withoutPrivateSource(record: ArchiveRecord, { records, links }: CleaningContext): ArchiveRecord {
  const source = sourcePlaceOf(record);
  if (source === undefined) return record;
  const words = [...stringsIn(records.get(source.recordId))].flatMap(links.privateWords);
  if (words.length === 0) return record;
  const rest = { ...record };
  delete rest.source;
  return rest;
}

/**
 * A phrase was copied as a reader saw its source, with the titles of linked records spelt out and the brackets gone.
 * Where the source links to private records, those words go, and so does the quote's unseen context.
 */
function withoutPrivateWords(phrase: RecordOf<'keyPhrase'>, context: CleaningContext): RecordOf<'keyPhrase'> {
  const { source, speaker, occasion } = phrase;
  const words = [...stringsIn(source && context.records.get(source.recordId))].flatMap(
    context.links.privateWords,
  );
  if (!source || words.length === 0) return phrase;
  const masked = (text: string): string =>
    words.reduce((rest, word) => rest.replaceAll(word, PRIVATE_RECORD), text);
  return {
    ...phrase,
    text: masked(phrase.text),
    ...(speaker === undefined ? {} : { speaker: masked(speaker) }),
    ...(occasion === undefined ? {} : { occasion: masked(occasion) }),
    source: {
      ...source,
      headingPath: source.headingPath.map(masked),
      quote: { ...source.quote, exact: masked(source.quote.exact), prefix: '', suffix: '' },
    },
  };
}
