import { type Finding, findingsOf } from '#shared/importing/finding';
import type { ImportPlan } from '#shared/importing/import-drafts';
import { toMarkdown } from '#shared/report-text/markdown/to-markdown';
import type { Findings, ReportReading } from '#shared/report-text/report-reading';
import { readNumber, readYear } from '../../app/read-numbers';
import type { ReviewDraft } from './review-draft';

/** Whether a finding becomes a record: as the person said, else as proposed. */
export const isTaken = (draft: Pick<ReviewDraft, 'choices'>, finding: Finding): boolean =>
  draft.choices[finding.key] ?? finding.isProposed;

interface PlanMaterials {
  readonly draft: ReviewDraft;
  readonly found: Findings;
  readonly reading: ReportReading;
  readonly sourceLines: number;
  readonly source: ImportPlan['report']['source'];
  /** the body's Markdown with its pictures where they will be */
  readonly body: (markdown: string) => string;
}

/** What is to be saved, or the sentence what is missing yet. */
export function importPlan(materials: PlanMaterials): ImportPlan | string {
  const { draft, found, reading, sourceLines, source, body } = materials;
  const { facts } = draft;
  const cohort = cohortOf(draft, reading);
  if (typeof cohort === 'string') return cohort;
  return {
    report: {
      title: facts.title,
      body: body(draft.text ?? toMarkdown(draft.body.blocks)),
      tags: facts.tags,
      visibility: facts.visibility,
      ...(facts.date === undefined ? {} : { date: facts.date }),
      ...(source === undefined ? {} : { source }),
    },
    cohort,
    findings: findingsOf(found, draft.picked).filter((finding) => isTaken(draft, finding)),
    sourceLines,
  };
}

function cohortOf({ facts }: ReviewDraft, reading: ReportReading): ImportPlan['cohort'] | string {
  const { cohort } = facts;
  if (cohort.to === 'none') return { is: 'none' };
  if (cohort.to === 'known') return { is: 'known', id: cohort.id };
  const number = readNumber(cohort.number);
  const fiscalYear = readYear(cohort.year);
  if (number === undefined || fiscalYear === undefined)
    return '新しい期の「何期」と「年度」を入れてください。';
  const members = reading.facts.authors.map(({ name, department = '' }) => ({ name, department }));
  return { is: 'new', number, fiscalYear, members };
}
