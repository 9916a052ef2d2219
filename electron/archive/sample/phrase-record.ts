import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { RecordOf } from '#shared/model/record';
import { type KnownRecords, type Place, textOf } from './known-records';
import { quoteIn } from './quote-in';
import { sampleId } from './sample-id';
import { eveningOf, sampleStamp } from './sample-stamp';
import type { PhraseSource } from './source-shapes';

/** A key phrase, kept when the text it stands in was; one without a source, on the day it was said. */
export function phraseRecord(phrase: PhraseSource, known: KnownRecords): RecordOf<'keyPhrase'> {
  const { key, cohort: cohortKey, source, visibility, ...rest } = phrase;
  const cohort = cohortKey === undefined ? undefined : known.cohort(cohortKey);
  const place = source && known.place(source.in);
  const at = place?.createdAt ?? eveningOf(phrase.date);
  return {
    ...rest,
    kind: 'keyPhrase',
    id: sampleId('keyPhrase', key, at),
    visibility: visibility ?? DEFAULT_VISIBILITY.keyPhrase,
    ...(cohort ? { cohortId: cohort.id } : {}),
    ...(place ? { source: { recordId: place.id, ...quoteIn(textOf(place), source.exact) } } : {}),
    ...sampleStamp({ by: keeperOf(place, cohort), at }, phrase.recommendations),
  };
}

function keeperOf(place: Place | undefined, cohort: RecordOf<'cohort'> | undefined): string {
  const keeper = place?.createdBy ?? cohort?.createdBy;
  if (keeper === undefined) throw new Error('a phrase needs a source or a cohort');
  return keeper;
}
