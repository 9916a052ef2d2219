import { useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { useServices } from '../../app/services';
import type { BackupComparison } from './backup-words';

export type Comparison =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly comparison: BackupComparison };

/** Reads a backup back and holds it beside the records of now. */
export function useComparison(backupId: string): Comparison {
  const { client } = useServices();
  const [comparison, setComparison] = useState<Comparison>({ state: 'loading' });
  useEffect(() => {
    let isStale = false;
    void client('backup.compare', { backupId }).then((answer) => {
      if (isStale) return;
      setComparison(
        answer.ok ? { state: 'ready', comparison: answer.value } : { state: 'failed', error: answer.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [client, backupId]);
  return comparison;
}
