import type { Handlers } from '#shared/contract/dispatcher';
import { fail } from '#shared/contract/result';
import type { AppContext } from './app-context';

/** Whether every attachment file is there and whole, and files that nobody needs. */
export function createFileCheckHandlers(_context: AppContext) {
  return {
    'attachment.check': async () => fail({ code: 'unsupported' }),
    'attachment.setAside': async () => fail({ code: 'unsupported' }),
    'attachment.bringBack': async () => fail({ code: 'unsupported' }),
  } satisfies Partial<Handlers>;
}
