import type { MethodOutput } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { StoredSettings } from '../archive/settings-store';
import type { AppContext } from './app-context';
import { APP_VERSION } from './app-version';

/** What concerns the program itself: its abilities, its version, this person's settings, running work. */
export function createAppHandlers({ platform, settings, jobs, emit }: AppContext) {
  return {
    'app.capabilities': async () => ok({ ...platform.capabilities }),
    'app.version': async () => ok({ version: APP_VERSION }),
    'app.openExternal': async ({ url }) => platform.openExternal(url),
    'settings.get': async () => ok(presentSettings(settings.current())),
    // The contract's input names every setting a page may change, and holds no undefined.
    'settings.save': async (changed) => {
      const saved = await settings.update((current) => ({ ...current, ...changed }));
      if (!saved.ok) return saved;
      emit({ type: 'settings.changed' });
      return ok(presentSettings(saved.value));
    },
    'job.cancel': async ({ jobId }) => {
      jobs.cancel(jobId);
      return ok({});
    },
  } satisfies Partial<Handlers>;
}

/** The known archives' folders are not the page's business. */
const presentSettings = (stored: StoredSettings): MethodOutput<'settings.get'> => {
  const { myName, theme, textSize, readings, savedSearches } = stored;
  return { myName, theme, textSize, readings, savedSearches };
};
