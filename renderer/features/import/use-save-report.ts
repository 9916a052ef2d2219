import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { Report } from '#shared/model/report';
import { newDraftBase, newRecordId } from '../../app/new-record';
import { readNumber, readYear } from '../../app/read-numbers';
import { type Services, useServices } from '../../app/services';
import { showUndoable } from '../../app/undo-toast';
import { uploadFile } from '../../app/upload';
import type { ReportFactsDraft } from './facts-draft';

/**
 * Saves a reviewed report: its original as an attachment, then the report and, where asked for, its new cohort in one
 * transaction. When that is refused, the attachment goes to the trash again: nothing is half-saved.
 */
export function useSaveReport(file: File | undefined) {
  const services = useServices();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string>();
  const save = async (facts: ReportFactsDraft, body: string): Promise<Report | undefined> => {
    setSaving(true);
    setError(undefined);
    const outcome = await saveReport(services, facts, body, file);
    setSaving(false);
    if (typeof outcome !== 'string') return outcome;
    setError(outcome);
    return undefined;
  };
  return { save, isSaving, error };
}

/** The saved report, or the sentence why not. */
async function saveReport(
  services: Services,
  facts: ReportFactsDraft,
  body: string,
  file: File | undefined,
): Promise<Report | string> {
  const { client } = services;
  const cohort = cohortDraft(facts);
  if (typeof cohort === 'string') return cohort;
  let attachmentId: string | undefined;
  if (file) {
    const uploaded = await uploadFile(client, file);
    if (!uploaded.ok) return errorSentence(uploaded.error);
    attachmentId = newRecordId();
    const mediaType = /\.(md|markdown)$/i.test(file.name) ? 'text/markdown' : 'text/plain';
    const added = await client('attachment.add', {
      uploadId: uploaded.value.uploadId,
      id: attachmentId,
      mediaType,
    });
    if (!added.ok) return errorSentence(added.error);
  }
  const cohortId = cohort?.id ?? (facts.cohort.to === 'known' ? facts.cohort.id : undefined);
  const report = {
    ...newDraftBase('report'),
    kind: 'report' as const,
    title: facts.title.trim(),
    body,
    tags: [...facts.tags],
    visibility: facts.visibility,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    ...(cohortId === undefined ? {} : { cohortId }),
    ...(file
      ? {
          source: {
            fileName: file.name,
            importedAt: new Date().toISOString(),
            ...(attachmentId === undefined ? {} : { attachmentId }),
          },
        }
      : {}),
  };
  const added = await client('record.addAll', { records: cohort ? [cohort, report] : [report] });
  if (!added.ok) {
    if (attachmentId !== undefined) await client('record.trash', { id: attachmentId, expectedRevision: 1 });
    return errorSentence(added.error);
  }
  showUndoable(services, `「${report.title}」を取り込みました。`, added.value.transactionId);
  const saved = added.value.records.find((record) => record.id === report.id);
  return saved?.kind === 'report' ? saved : errorSentence({ code: 'not_found', id: report.id });
}

function cohortDraft({ cohort }: ReportFactsDraft) {
  if (cohort.to !== 'new') return undefined;
  const number = readNumber(cohort.number);
  const fiscalYear = readYear(cohort.year);
  if (number === undefined || fiscalYear === undefined)
    return '新しい期の「何期」と「年度」を入れてください。';
  return {
    ...newDraftBase('cohort'),
    kind: 'cohort' as const,
    number,
    fiscalYear,
    theme: '',
    summary: '',
    members: [],
  };
}
