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
    'settings.save': async ({ myName, theme, textSize }) => {
      const saved = await settings.update((current) => ({
        ...current,
        ...(myName === undefined ? {} : { myName }),
        ...(theme === undefined ? {} : { theme }),
        ...(textSize === undefined ? {} : { textSize }),
      }));
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
const presentSettings = ({ myName, theme, textSize }: StoredSettings): MethodOutput<'settings.get'> => ({
  myName,
  theme,
  textSize,
});
