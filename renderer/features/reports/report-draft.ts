import * as v from 'valibot';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import { line, recordId, text, visibility } from '#shared/model/fields';
import type { Report } from '#shared/model/report';
import type { Content } from '#shared/record-diff/content';
import type { Choices } from '#shared/record-diff/settle-conflict';

/** What the editor of a document works on. Absent choices are '' or undefined, so that a draft is always whole. */
export const reportDraftSchema = v.object({
  title: line,
  date: v.optional(v.string()),
  cohortId: v.optional(recordId),
  tags: v.array(v.string()),
  visibility,
  body: text,
});
export type ReportDraft = v.InferOutput<typeof reportDraftSchema>;

export const reportToDraft = (report: Report | undefined): ReportDraft => ({
  title: report?.title ?? '',
  date: report?.date,
  cohortId: report?.cohortId,
  tags: report?.tags ?? [],
  visibility: report?.visibility ?? DEFAULT_VISIBILITY.report,
  body: report?.body ?? '',
});

export const isBlankReport = (draft: ReportDraft): boolean =>
  draft.title.trim() === '' && draft.body.trim() === '';

/** The record to save: everything of the old one that the editor does not show is kept. */
export function draftToReport(id: string, draft: ReportDraft, before: Report | undefined) {
  const { date: _date, cohortId: _cohort, ...kept } = before ?? { id };
  const title =
    draft.title.trim() ||
    draft.body
      .trim()
      .split('\n', 1)[0]
      ?.replace(/^#+\s*/, '')
      .slice(0, 60) ||
    '無題の資料';
  return {
    ...kept,
    id,
    kind: 'report' as const,
    title,
    body: draft.body,
    tags: [...draft.tags],
    visibility: draft.visibility,
    ...(draft.date === undefined ? {} : { date: draft.date }),
    ...(draft.cohortId === undefined ? {} : { cohortId: draft.cohortId }),
  };
}

/** The draft after two versions were put together; what stays mine stays as it is typed. */
export function settledReport(mine: ReportDraft, settled: Content, choices: Choices): ReportDraft {
  // Put together field by field from two reports.
  const both = reportToDraft(settled as Report);
  const taken = Object.entries(both).filter(([field]) => (choices[field]?.keep ?? 'mine') !== 'mine');
  return { ...mine, ...Object.fromEntries(taken) };
}
