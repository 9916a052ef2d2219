import type { Handlers } from '#shared/contract/dispatcher';
import { fail } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** What to do about an archive that is damaged, or was changed by another program. */
export function createRecoveryHandlers(_context: AppContext) {
  return {
    'archive.recover': async () => fail({ code: 'unsupported' }),
    'archive.accountRead': async () => fail({ code: 'unsupported' }),
    'archive.settleOutside': async () => fail({ code: 'unsupported' }),
  } satisfies Partial<Handlers>;
}
