import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { useServices } from '../../app/services';
import type { RecordVersion } from './what-happened';

export type Versions =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly versions: readonly RecordVersion[] };

/**
 * Every version of a record, newest first.
 *
 * @param revision of the record as it is now: another one means that there is a new version
 */
export function useVersions(id: string, revision: number | undefined) {
  const { client } = useServices();
  const [versions, setVersions] = useState<Versions>({ state: 'loading' });
  const load = useCallback(
    async (isStale: () => boolean): Promise<void> => {
      const answer = await client('history.versions', { id });
      if (isStale()) return;
      setVersions(
        answer.ok ? { state: 'ready', versions: answer.value } : { state: 'failed', error: answer.error },
      );
    },
    [client, id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new version
  useEffect(() => {
    let isStale = false;
    void load(() => isStale);
    return () => {
      isStale = true;
    };
  }, [load, revision]);
  return { versions, retry: () => void load(() => false) };
}
