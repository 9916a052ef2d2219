import type { RecordOf } from '#shared/model/record';

/** Records with a text that phrases are taken from and questions arise in. */
export type Place = RecordOf<'report'> | RecordOf<'offsiteMeeting'>;

/** The sample's records that others refer to by key. A look-up throws when there is no such record. */
export interface KnownRecords {
  readonly cohort: (key: string) => RecordOf<'cohort'>;
  readonly place: (key: string) => Place;
}

/** The value of a key. @throws when there is none; `what` says what was looked for */
export function existing<T>(values: ReadonlyMap<string, T>, key: string, what: string): T {
  const value = values.get(key);
  if (value === undefined) throw new Error(`there is no ${what} "${key}"`);
  return value;
}

/** The Markdown a quotation is looked for in. */
export function textOf(place: Place): string {
  return place.kind === 'report' ? place.body : place.content;
}
