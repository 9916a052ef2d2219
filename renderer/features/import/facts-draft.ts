import { formatFiscalYear } from '#shared/dates/format-date';
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
  const { title, fiscalYear, cohort } = reading.facts;
  const known = cohorts.find((one) =>
    cohort ? one.number === cohort.value : fiscalYear !== undefined && one.fiscalYear === fiscalYear.value,
  );
  const baseName = fileName?.replace(/\.[^.]+$/, '').normalize('NFC');
  return {
    title: title?.value ?? proposedTitle(reading) ?? baseName ?? '',
    date: fiscalYear ? parseEventDate(`${fiscalYear.value}`) : undefined,
    cohort: known
      ? { to: 'known', id: known.id }
      : cohort
        ? { to: 'new', number: String(cohort.value), year: fiscalYear ? `${fiscalYear.value}` : '' }
        : { to: 'none' },
    tags: [],
    visibility: 'handoff',
  };
}

/** 霧沢市 第8期レポート（令和3年度）, of what the text tells; undefined when it tells neither town nor cohort. */
function proposedTitle({ facts }: Pick<ReportReading, 'facts'>): string | undefined {
  const { municipality, cohort, fiscalYear } = facts;
  if (!municipality && !cohort) return undefined;
  const names = [municipality?.value, cohort && `第${cohort.value}期`].filter(Boolean).join(' ');
  return `${names}レポート${fiscalYear ? `（${formatFiscalYear(fiscalYear.value)}）` : ''}`;
}
