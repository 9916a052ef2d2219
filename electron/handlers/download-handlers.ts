import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** Finished files on their way to a page that saves them itself. */
export function createDownloadHandlers({ downloads }: AppContext) {
  return {
    'download.read': ({ downloadId, offset, length }) => downloads.read(downloadId, offset, length),
    'download.discard': async ({ downloadId }) => {
      await downloads.discard(downloadId);
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
