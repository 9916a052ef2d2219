import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { AppContext } from './app-context';
import { presentStatus, replaced } from './archive-status';
import { announce, authorOf } from './commit';

/** What to do about an archive that is damaged, or was changed by another program. */
export function createRecoveryHandlers(context: AppContext) {
  const { session } = context;
  return {
    'archive.recover': async ({ offerId }) => replaced(context, await session.recover(offerId)),
    'archive.accountRead': async () => {
      session.accountRead();
      context.emit({ type: 'archive.statusChanged' });
      return ok({});
    },
    'archive.settleOutside': async ({ choice }) => {
      const settled = await session.withStore((store) => store.settleOutside(choice, authorOf(context)));
      if (!settled.ok) return settled;
      announce(context, settled.value);
      return ok(presentStatus(context, await session.status()));
    },
  } satisfies Partial<Handlers>;
}
