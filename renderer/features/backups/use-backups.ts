import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { useServices } from '../../app/services';
import type { Backup } from './backup-words';

export type Backups =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly backups: readonly Backup[] };

/** Every backup there is, newest first. */
export function useBackups() {
  const { client } = useServices();
  const [backups, setBackups] = useState<Backups>({ state: 'loading' });
  const load = useCallback(async (): Promise<void> => {
    const answer = await client('backup.list', {});
    setBackups(
      answer.ok ? { state: 'ready', backups: answer.value } : { state: 'failed', error: answer.error },
    );
  }, [client]);
  useEffect(() => void load(), [load]);
  return { backups, load };
}
