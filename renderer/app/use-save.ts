import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord, RecordDraft } from '#shared/model/record';
import type { Content } from '#shared/record-diff/content';
import { useServices } from './services';

/** What a form sent, and what somebody else had saved by then. */
export interface SaveConflict {
  readonly mine: RecordDraft;
  readonly current: ArchiveRecord;
}

export interface Save {
  readonly save: (record: RecordDraft, expectedRevision: number) => Promise<void>;
  readonly error: string | undefined;
  readonly isSaving: boolean;
  readonly conflict: SaveConflict | undefined;
  /** what the form was opened with */
  readonly base: ArchiveRecord | undefined;
  /** ends a conflict with what the person chose */
  readonly settle: (settled: Content) => Promise<void>;
  /** somebody's version that is newer than the one of the conflict */
  readonly follow: (current: ArchiveRecord) => void;
}

/**
 * Saves one record from a form with a button. A refused save leaves the form as it is, with the sentence beside it;
 * SaveProblem shows both that and a conflict.
 *
 * @param record the form was opened with; undefined = a new one
 */
export function useSave(record: ArchiveRecord | undefined, onSaved: (record: ArchiveRecord) => void): Save {
  const { client, toasts } = useServices();
  const [base] = useState(record);
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<SaveConflict>();

  const attempt = async (mine: RecordDraft, expectedRevision: number): Promise<ArchiveRecord | undefined> => {
    setSaving(true);
    setError(undefined);
    const answer = await client('record.save', { record: mine, expectedRevision });
    setSaving(false);
    if (answer.ok) return answer.value;
    if (answer.error.code === 'conflict') setConflict({ mine, current: answer.error.current });
    else setError(errorSentence(answer.error));
    return undefined;
  };

  return {
    error,
    isSaving,
    conflict,
    base,
    save: async (mine, expectedRevision) => {
      const saved = await attempt(mine, expectedRevision);
      if (saved) onSaved(saved);
    },
    settle: async (settled) => {
      if (!conflict) return;
      const { mine, current } = conflict;
      // The choices are made of two versions of the record's kind, field by field.
      const saved = await attempt(
        { ...settled, id: mine.id, kind: mine.kind } as RecordDraft,
        current.revision,
      );
      if (!saved) return;
      toasts.show({
        tone: 'done',
        text: '選んだ内容で保存しました。相手の版は「変更の記録」にも残っています。',
        action: {
          label: '自分の内容に戻す',
          perform: () => void client('record.save', { record: mine, expectedRevision: saved.revision }),
        },
      });
      onSaved(saved);
    },
    follow: (current) => setConflict((before) => before && { ...before, current }),
  };
}
