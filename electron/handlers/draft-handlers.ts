import type { Handlers } from '#shared/contract/dispatcher';
import { nodeDisk } from '../archive/node-disk';
import type { AppContext } from './app-context';
import { createKeptDrafts } from './kept-drafts';

/** What is being written and not yet in the archive. */
export function createDraftHandlers({ settings, now }: AppContext) {
  const drafts = createKeptDrafts(nodeDisk, settings.folder, now);
  return {
    'draft.keep': ({ archiveId, key, text }) =>
      drafts.keep(archiveId, { key, text, at: now().toISOString() }),
    'draft.list': ({ archiveId }) => drafts.list(archiveId),
    'draft.drop': ({ archiveId, key }) => drafts.drop(archiveId, key),
  } satisfies Partial<Handlers>;
}
