import type { Handlers } from '#shared/contract/dispatcher';
import { fail } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** What is being written and not yet in the archive. */
export function createDraftHandlers(_context: AppContext) {
  return {
    'draft.keep': async () => fail({ code: 'unsupported' }),
    'draft.list': async () => fail({ code: 'unsupported' }),
    'draft.drop': async () => fail({ code: 'unsupported' }),
  } satisfies Partial<Handlers>;
}
