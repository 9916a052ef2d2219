import { useState } from 'react';
import * as v from 'valibot';
import { ok } from '#shared/contract/result';
import type { Report } from '#shared/model/report';
import { CohortSelect } from '../../app/cohort-select';
import { formatMoment } from '../../app/format-moment';
import { useServices } from '../../app/services';
import { useRecord, useRecords } from '../../app/use-archive';
import { useAutosave } from '../../app/use-autosave';
import { Button } from '../../components/button/button';
import { DateField } from '../../components/fields/date-field';
import { TagField } from '../../components/fields/tag-field';
import { TextField } from '../../components/fields/text-field';
import { VisibilityField } from '../../components/fields/visibility-field';
import { MarkdownEditor } from '../../components/markdown-editor/markdown-editor';
import { ConflictChoice } from '../../components/save-state/conflict-choice';
import { RestoredDraft } from '../../components/save-state/restored-draft';
import { SaveState } from '../../components/save-state/save-state';
import { SaveTrouble } from '../../components/save-state/save-trouble';
import { Notice } from '../../components/status/notice';
import {
  draftToReport,
  isBlankReport,
  mergeReports,
  type ReportDraft,
  reportDifferences,
  reportDraftSchema,
  reportToDraft,
} from './report-draft';
import styles from './reports.module.css';

/** Writes a document, new or old. Everything is saved by itself. */
export function ReportEditor({ id }: { readonly id: string }) {
  const { client, router } = useServices();
  const record = useRecord('report', id);
  const knownTags = [...new Set(useRecords('report').flatMap((report) => report.tags))];
  const { draft, status, autosave, isRestored } = useAutosave<ReportDraft, Report>({
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
      {isRestored && <RestoredDraft isKept={autosave.kept() !== undefined} onRevert={autosave.revert} />}
      {status.state === 'conflict' && (
        <Conflict
          current={status.current}
          draft={draft}
          onSettle={autosave.settle}
          onTakeTheirs={autosave.revert}
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

interface ConflictProps {
  readonly current: Report;
  readonly draft: ReportDraft;
  readonly onSettle: (draft: ReportDraft) => void;
  readonly onTakeTheirs: () => void;
}

function Conflict({ current, draft, onSettle, onTakeTheirs }: ConflictProps) {
  const [isOpen, setOpen] = useState(true);
  const theirs = reportToDraft(current);
  return (
    <>
      <Notice
        tone="error"
        action={
          <Button size="small" onPress={() => setOpen(true)}>
            見比べて選ぶ
          </Button>
        }
      >
        ほかの画面で先に書き換えられています。どちらの内容も残っています。選ぶまで、この画面の変更は保存されません。
      </Notice>
      <ConflictChoice
        savedBy={`${formatMoment(current.updatedAt)}、${current.updatedBy}さん`}
        differences={reportDifferences(draft, theirs)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onKeepMine={() => onSettle(draft)}
        onTakeTheirs={onTakeTheirs}
        onKeepBoth={() => onSettle(mergeReports(draft, theirs))}
      />
    </>
  );
}
