import * as v from 'valibot';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import { line, recordId, text, visibility } from '#shared/model/fields';
import type { Report } from '#shared/model/report';

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

const LABELS = { title: '題名', date: '日付', tags: 'タグ', body: '本文' } as const;

/** Where two drafts differ, part by part, as a person reads it. */
export function reportDifferences(mine: ReportDraft, theirs: ReportDraft) {
  const words = (draft: ReportDraft, part: keyof typeof LABELS): string =>
    part === 'tags' ? draft.tags.join('、') : (draft[part] ?? '');
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .map((part) => ({ label: LABELS[part], mine: words(mine, part), theirs: words(theirs, part) }))
    .filter((difference) => difference.mine !== difference.theirs);
}

/** Both versions in one: mine, and below it what the other wrote where the body differs. No word of either is lost. */
export function mergeReports(mine: ReportDraft, theirs: ReportDraft): ReportDraft {
  if (mine.body === theirs.body) return mine;
  const title = mine.title === theirs.title ? '' : `（題名：${theirs.title}）`;
  return { ...mine, body: `${mine.body}\n\n---\n\n（ほかの画面で書かれた内容）${title}\n\n${theirs.body}` };
}
