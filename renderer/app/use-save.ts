import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord, RecordDraft } from '#shared/model/record';
import { useServices } from './services';

/** Saves one record from a form with a button. A refused save leaves the form as it is, with the sentence beside it. */
export function useSave() {
  const { client } = useServices();
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const save = async (record: RecordDraft, expectedRevision: number): Promise<ArchiveRecord | undefined> => {
    setSaving(true);
    setError(undefined);
    const answer = await client('record.save', { record, expectedRevision });
    setSaving(false);
    if (answer.ok) return answer.value;
    setError(errorSentence(answer.error));
    return undefined;
  };
  return { save, error, isSaving };
}
