import { useDeferredValue, useMemo } from 'react';
import { withAcceptedDate } from '#shared/importing/accept-date';
import { type Finding, findingsOf } from '#shared/importing/finding';
import type { Sorted } from '#shared/report-text/corrections';
import { findingsIn } from '#shared/report-text/extract/findings';
import type { DateDoubt, Findings } from '#shared/report-text/report-reading';
import { readYear } from '../../app/read-numbers';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useRecords } from '../../app/use-archive';
import type { ReadReport } from '../../workers/document-messages';
import { factsFromReading } from './facts-draft';
import { importDeskOf } from './import-desk';
import type { ImportItem } from './import-item';
import { corrected, type ReviewDraft } from './review-draft';

/** A report under review: the person's decisions, kept on the desk, and what its text says after them. */
export function useReview(item: ImportItem, report: ReadReport) {
  const services = useServices();
  const desk = importDeskOf(services);
  const cohorts = useRecords('cohort');
  const now = useStore(desk.items).find((one) => one.id === item.id);
  const first = useMemo(
    (): ReviewDraft => ({
      facts: factsFromReading(report.reading, item.source.from === 'text' ? undefined : item.name, cohorts),
      body: { blocks: report.reading.blocks, setAside: report.reading.setAside },
      past: [],
      text: undefined,
      choices: {},
      picked: [],
      withPictures: true,
    }),
    [report, item.name, item.source.from, cohorts],
  );
  const kept = now?.state.at === 'read' ? now.state.draft : undefined;
  const draft = kept ?? first;
  const setDraft = (next: ReviewDraft): void =>
    desk.update(item.id, { at: 'read', document: report, draft: next });

  // What is found follows the corrections a moment later, so that each press answers at once.
  const blocks = useDeferredValue(draft.body.blocks);
  const fiscalYear =
    (draft.facts.cohort.to === 'new' ? readYear(draft.facts.cohort.year) : undefined) ??
    report.reading.facts.fiscalYear?.value;
  const found = useMemo((): Findings => {
    // What the worker found holds until something is corrected.
    const isAsRead =
      blocks === report.reading.blocks && fiscalYear === report.reading.facts.fiscalYear?.value;
    return isAsRead ? report.reading : findingsIn(blocks, fiscalYear);
  }, [blocks, fiscalYear, report]);
  const findings = useMemo(() => findingsOf(found, draft.picked), [found, draft.picked]);

  return {
    draft,
    setDraft,
    found,
    findings,
    correct: (body: Sorted) => setDraft(corrected(draft, body)),
    take: (taken: readonly Finding[], isTaken: boolean) =>
      setDraft({
        ...draft,
        choices: { ...draft.choices, ...Object.fromEntries(taken.map(({ key }) => [key, isTaken])) },
      }),
    acceptDate: (doubt: DateDoubt) =>
      setDraft(corrected(draft, { ...draft.body, blocks: withAcceptedDate(draft.body.blocks, doubt) })),
  };
}
