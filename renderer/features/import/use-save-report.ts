import { useRef, useState } from 'react';
import { importDrafts } from '#shared/importing/import-drafts';
import type { Findings } from '#shared/report-text/report-reading';
import { newRecordId } from '../../app/new-record';
import { useServices } from '../../app/services';
import { showUndoable } from '../../app/undo-toast';
import { mediaTypeOf } from '../../components/attachments/media-type-of';
import type { ReadReport } from '../../workers/document-messages';
import { importPlan } from './import-plan';
import { scannedPages, withPictures } from './report-files';
import type { ReviewDraft } from './review-draft';
import { importFile, saveImport } from './save-import';

interface SaveMaterials {
  readonly report: ReadReport;
  /** the original; undefined for pasted words */
  readonly file: File | undefined;
  readonly name: string;
  readonly draft: ReviewDraft;
  readonly found: Findings;
  readonly draw: (page: number, width: number) => Promise<Blob | undefined>;
}

interface Saved {
  readonly reportId: string;
  readonly records: number;
}

/** What saving is at. */
export type Saving = { readonly label: string; readonly done: number; readonly total: number } | undefined;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:md|markdown)$/i, 'text/markdown'],
  [/\.txt$/i, 'text/plain'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
];

/** Saves a reviewed report with its original, its pictures and what was found in it: one transaction, one undo. */
export function useSaveReport() {
  const services = useServices();
  const [saving, setSaving] = useState<Saving>();
  const [error, setError] = useState<string>();
  const abort = useRef(new AbortController());

  const save = async (materials: SaveMaterials): Promise<Saved | undefined> => {
    abort.current = new AbortController();
    setError(undefined);
    setSaving({ label: '保存しています', done: 0, total: 0 });
    const outcome = await run(materials, abort.current.signal);
    setSaving(undefined);
    if (typeof outcome !== 'string') return outcome;
    if (outcome !== '') setError(outcome);
    return undefined;
  };

  /** What was saved, or a sentence why not; an empty one after 取りやめる. */
  const run = async (materials: SaveMaterials, signal: AbortSignal): Promise<Saved | string> => {
    const { report, file, name, draft, found, draw } = materials;
    const baseName =
      name
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]+$/, '') || '資料';
    const pictures = withPictures(report, baseName);
    const scanned = draft.withPictures ? (report.pages?.withoutText ?? []) : [];
    const pages = await scannedPages(scanned, baseName, draw, (done) =>
      setSaving({ label: 'ページを画像にしています', done, total: scanned.length }),
    );
    if (signal.aborted) return '';
    const original = file && importFile(file, originalType(file));
    const plan = importPlan({
      draft,
      found,
      reading: report.reading,
      sourceLines: report.source.split('\n').length,
      source: original && {
        fileName: original.file.name,
        attachmentId: original.id,
        importedAt: new Date().toISOString(),
      },
      body: (markdown) => [pictures.body(markdown).trimEnd(), pages.markdown].filter(Boolean).join('\n\n'),
    });
    if (typeof plan === 'string') return plan;
    const records = importDrafts(plan, newRecordId);
    const files = [...(original ? [original] : []), ...pictures.files, ...pages.files];
    const outcome = await saveImport(services, records, files, {
      signal,
      onProgress: (done, total) => setSaving({ label: 'ファイルをしまっています', done, total }),
    });
    if (outcome.state === 'cancelled') return '';
    if (outcome.state === 'failed') return outcome.sentence;
    showUndoable(services, savedWords(plan.report.title, outcome.records - 1), outcome.transactionId);
    const reportId = records.find((record) => record.kind === 'report')?.id ?? '';
    return { reportId, records: outcome.records };
  };

  return { save, saving, error, cancel: () => abort.current.abort() };
}

const savedWords = (title: string, others: number): string =>
  others > 0 ? `「${title}」と、見つけた記録${others}件を保存しました。` : `「${title}」を保存しました。`;

const originalType = (file: File): string =>
  ENDINGS.find(([ending]) => ending.test(file.name))?.[1] ?? mediaTypeOf(file);
