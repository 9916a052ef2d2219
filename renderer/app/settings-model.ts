import type { Client } from '#shared/contract/client';
import type { MethodInput, MethodOutput } from '#shared/contract/contract';
import type { Result } from '#shared/contract/result';
import { createStore, type Store } from './store';

export type Settings = MethodOutput<'settings.get'>;

const INITIAL: Settings = {
  myName: '',
  theme: 'system',
  textSize: 'medium',
  readings: [],
  savedSearches: [],
};

export interface SettingsModel {
  readonly settings: Store<Settings>;
  readonly refresh: () => Promise<void>;
  readonly save: (changed: MethodInput<'settings.save'>) => Promise<Result<Settings>>;
}

export function createSettingsModel(client: Client): SettingsModel {
  const settings = createStore<Settings>(INITIAL);
  return {
    settings,
    refresh: async () => {
      const answer = await client('settings.get', {});
      if (answer.ok) settings.set(answer.value);
    },
    save: async (changed) => {
      const before = settings.get();
      settings.set({ ...before, ...changed });
      const answer = await client('settings.save', changed);
      settings.set(answer.ok ? answer.value : before);
      return answer;
    },
  };
}

/** Writes theme and text size on the root element, where tokens.css reads them; follows the system's theme. */
export function showAppearance(settings: Store<Settings>): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme, textSize } = settings.get();
    const root = document.documentElement;
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.dataset.textSize = textSize;
  };
  settings.subscribe(apply);
  dark.addEventListener('change', apply);
  apply();
}
