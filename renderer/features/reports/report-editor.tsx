import * as v from 'valibot';
import { ok } from '#shared/contract/result';
import type { Report } from '#shared/model/report';
import type { Content } from '#shared/record-diff/content';
import type { Choices } from '#shared/record-diff/settle-conflict';
import { CohortSelect } from '../../app/cohort-select';
import { EditConflict } from '../../app/edit-conflict';
import { useServices } from '../../app/services';
import { useRecord, useRecords } from '../../app/use-archive';
import { useAutosave } from '../../app/use-autosave';
import { Button } from '../../components/button/button';
import { DateField } from '../../components/fields/date-field';
import { TagField } from '../../components/fields/tag-field';
import { TextField } from '../../components/fields/text-field';
import { VisibilityField } from '../../components/fields/visibility-field';
import { MarkdownEditor } from '../../components/markdown-editor/markdown-editor';
import { RestoredDraft } from '../../components/save-state/restored-draft';
import { SaveState } from '../../components/save-state/save-state';
import { SaveTrouble } from '../../components/save-state/save-trouble';
import {
  draftToReport,
  isBlankReport,
  type ReportDraft,
  reportDraftSchema,
  reportToDraft,
  settledReport,
} from './report-draft';
import styles from './reports.module.css';

/** Writes a document, new or old. Everything is saved by itself. */
export function ReportEditor({ id }: { readonly id: string }) {
  const { client, router, toasts } = useServices();
  const record = useRecord('report', id);
  const knownTags = [...new Set(useRecords('report').flatMap((report) => report.tags))];
  const { draft, status, autosave, isRestored, discard } = useAutosave<ReportDraft, Report>({
    kind: 'report',
    id,
    record,
    route: { page: 'reportEdit', id },
    toDraft: reportToDraft,
    parseDraft: (value) => {
      const parsed = v.safeParse(reportDraftSchema, value);
      return parsed.success ? parsed.output : undefined;
    },
    isBlank: isBlankReport,
    save: async (changed, expectedRevision, kept) => {
      const answer = await client('record.save', {
        record: draftToReport(id, changed, kept),
        expectedRevision,
      });
      // The contract answers with any record; the one saved here is a report.
      return answer.ok ? ok(answer.value as Report) : answer;
    },
  });
  const set = (change: Partial<ReportDraft>): void => autosave.change((before) => ({ ...before, ...change }));

  const finish = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    router.navigate(autosave.kept() ? { page: 'report', id } : { page: 'reports' });
  };

  const settle = (settled: Content, choices: Choices): void => {
    autosave.settle(settledReport(draft, settled, choices));
    toasts.show({
      tone: 'done',
      text: '選んだ内容にしました。相手の版は「変更の記録」にも残っています。',
      action: { label: '自分の内容に戻す', perform: () => autosave.change(() => draft) },
    });
  };

  return (
    <div className={styles.editor}>
      <header className={styles.editorBar}>
        <h1 className={styles.editorTitle}>資料を書く</h1>
        <div className={styles.buttons}>
          <SaveState status={status} />
          <Button look="primary" onPress={() => void finish()}>
            書き終える
          </Button>
        </div>
      </header>
      <SaveTrouble status={status} onRetry={() => void autosave.flush()} />
      {isRestored && <RestoredDraft isKept={autosave.kept() !== undefined} onRevert={discard} />}
      {status.state === 'conflict' && (
        <EditConflict
          mine={draftToReport(id, draft, status.current)}
          current={status.current}
          base={autosave.base()}
          onSettle={settle}
        />
      )}
      <TextField label="題名" value={draft.title} onChange={(title) => set({ title })} />
      <div className={styles.editorFacts}>
        <DateField label="日付" value={draft.date} onChange={(date) => set({ date })} />
        <CohortSelect value={draft.cohortId} onChange={(cohortId) => set({ cohortId })} />
        <TagField
          label="タグ"
          value={draft.tags}
          known={knownTags}
          onChange={(tags) => set({ tags: [...tags] })}
        />
      </div>
      <MarkdownEditor label="本文" value={draft.body} onChange={(body) => set({ body })} startsWithPreview />
      <VisibilityField value={draft.visibility} onChange={(visibility) => set({ visibility })} />
    </div>
  );
}
