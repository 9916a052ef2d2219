import { useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import type { MethodOutput } from '#shared/contract/contract';
import { type FileTrouble, fileTroubles } from '../../app/file-troubles';
import { newPartId } from '../../app/new-record';
import { useServices } from '../../app/services';

export type FileReport = MethodOutput<'attachment.check'>;

/** How far the check of all files is. */
export type FileCheck =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly jobId: string }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'done'; readonly report: FileReport };

export function useFileCheck() {
  const { client } = useServices();
  const [check, setCheck] = useState<FileCheck>({ state: 'idle' });

  const run = async (): Promise<void> => {
    const jobId = newPartId();
    setCheck({ state: 'running', jobId });
    const answer = await client('attachment.check', { jobId });
    if (answer.ok) {
      fileTroubles.set(troublesOf(answer.value));
      setCheck({ state: 'done', report: answer.value });
    } else {
      setCheck(
        answer.error.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', error: answer.error },
      );
    }
  };
  const cancel = (): void => {
    if (check.state === 'running') void client('job.cancel', { jobId: check.jobId });
  };
  /** what became of the orphans, without looking at every file again */
  const replace = (report: FileReport): void => setCheck({ state: 'done', report });
  return { check, run, cancel, replace };
}

function troublesOf({ missing, changed }: FileReport): ReadonlyMap<string, FileTrouble> {
  return new Map<string, FileTrouble>([
    ...missing.map(({ id }) => [id, 'missing'] as const),
    ...changed.map(({ id }) => [id, 'changed'] as const),
  ]);
}
