import type { Handlers } from '#shared/contract/dispatcher';
import { fail } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** The past of records and of the archive. */
export function createHistoryHandlers(_context: AppContext) {
  return {
    'transaction.list': async () => fail({ code: 'unsupported' }),
    'history.versions': async () => fail({ code: 'unsupported' }),
    'history.version': async () => fail({ code: 'unsupported' }),
    'history.restore': async () => fail({ code: 'unsupported' }),
  } satisfies Partial<Handlers>;
}
