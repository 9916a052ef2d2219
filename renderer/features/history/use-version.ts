import { useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import type { ArchiveRecord } from '#shared/model/record';
import { useServices } from '../../app/services';
import type { RecordVersion } from './what-happened';

export type VersionContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  /** there is none: before the first version, and in the one that removed the record */
  | { readonly state: 'none' }
  | { readonly state: 'ready'; readonly record: ArchiveRecord };

/** What a record said in a version. */
export function useVersion(id: string, version: RecordVersion | undefined): VersionContent {
  const { client } = useServices();
  const [content, setContent] = useState<VersionContent & { readonly of?: number }>({ state: 'loading' });
  const seq = version === undefined || version.what === 'purged' ? undefined : version.seq;
  useEffect(() => {
    if (seq === undefined) return;
    let isStale = false;
    void client('history.version', { id, seq }).then((answer) => {
      if (isStale) return;
      setContent(
        answer.ok
          ? { state: 'ready', record: answer.value, of: seq }
          : { state: 'failed', error: answer.error, of: seq },
      );
    });
    return () => {
      isStale = true;
    };
  }, [client, id, seq]);
  if (seq === undefined) return { state: 'none' };
  return content.of === seq ? content : { state: 'loading' };
}
