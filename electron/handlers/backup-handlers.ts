import type { Handlers } from '#shared/contract/dispatcher';
import { fail } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** Whole copies of the archive, and going back to one. */
export function createBackupHandlers(_context: AppContext) {
  return {
    'backup.list': async () => fail({ code: 'unsupported' }),
    'backup.make': async () => fail({ code: 'unsupported' }),
    'backup.compare': async () => fail({ code: 'unsupported' }),
    'backup.restore': async () => fail({ code: 'unsupported' }),
    'backup.setSecondFolder': async () => fail({ code: 'unsupported' }),
    'backup.secondFolder': async () => fail({ code: 'unsupported' }),
  } satisfies Partial<Handlers>;
}
