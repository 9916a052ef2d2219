import { parseEventDate } from '#shared/dates/parse-date';
import type { Cohort } from '#shared/model/cohort';
import type { Visibility } from '#shared/model/fields';
import type { ReportReading } from '#shared/report-text/report-reading';

/** Which cohort a report goes to: one that is there, a new one to be made with it, or none. */
export type CohortChoice =
  | { readonly to: 'none' }
  | { readonly to: 'known'; readonly id: string }
  | { readonly to: 'new'; readonly number: string; readonly year: string };

/** What is saved beside the body, as the form holds it. */
export interface ReportFactsDraft {
  readonly title: string;
  readonly date: string | undefined;
  readonly cohort: CohortChoice;
  readonly tags: readonly string[];
  readonly visibility: Visibility;
}

/** The form's first state: proposed from the text, its file name and the cohorts there are. */
export function factsFromReading(
  reading: Pick<ReportReading, 'facts'>,
  fileName: string | undefined,
  cohorts: readonly Cohort[],
): ReportFactsDraft {
  const { title, fiscalYear, cohort, municipality } = reading.facts;
  const known = cohorts.find((one) =>
    cohort ? one.number === cohort.value : fiscalYear !== undefined && one.fiscalYear === fiscalYear.value,
  );
  const baseName = fileName?.replace(/\.[^.]+$/, '').normalize('NFC');
  const proposed = municipality
    ? `${municipality.value} ${cohort ? `第${cohort.value}期 ` : ''}レポート`
    : undefined;
  return {
    title: title?.value ?? baseName ?? proposed ?? '',
    date: fiscalYear ? parseEventDate(`${fiscalYear.value}`) : undefined,
    cohort: known
      ? { to: 'known', id: known.id }
      : cohort || fiscalYear
        ? {
            to: 'new',
            number: cohort ? String(cohort.value) : '',
            year: fiscalYear ? `${fiscalYear.value}` : '',
          }
        : { to: 'none' },
    tags: [],
    visibility: 'handoff',
  };
}
