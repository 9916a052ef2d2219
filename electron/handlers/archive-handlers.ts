import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { AppContext } from './app-context';
import { presentStatus, replaced } from './archive-status';
import { authorOf } from './commit';

/** Opening, making and leaving the one archive this process holds. */
export function createArchiveHandlers(context: AppContext) {
  const { session, settings, folders } = context;
  return {
    'archive.status': async () => ok(presentStatus(context, await session.status())),
    'archive.retry': async () => replaced(context, await session.retry()),
    'archive.create': async ({ name, myName, folderId }) => {
      const chosen = folderId === undefined ? ok(undefined) : folders.pathOf(folderId);
      if (!chosen.ok) return chosen;
      const saved = await settings.update((current) => ({ ...current, myName }));
      if (!saved.ok) return saved;
      context.emit({ type: 'settings.changed' });
      return replaced(context, await session.create(name, chosen.value));
    },
    'archive.openSample': async () => replaced(context, await session.openSample()),
    'archive.open': async ({ folderId }) => {
      const folder = folders.pathOf(folderId);
      return folder.ok ? replaced(context, await session.open(folder.value)) : folder;
    },
    'archive.close': async () => replaced(context, await session.close()),
    'archive.rename': async ({ name }) => {
      const renamed = await session.rename(name, authorOf(context));
      return renamed.ok ? ok(presentStatus(context, renamed.value)) : renamed;
    },
    'archive.load': () =>
      session.withStore(async ({ info, records }) =>
        ok({ archiveId: info.archiveId, records: [...records.values()] }),
      ),
    // The greeting of a package is shown in its viewer; once opened as an archive, it is the group's own.
    'handoff.greeting': async () => ok(null),
  } satisfies Partial<Handlers>;
}
