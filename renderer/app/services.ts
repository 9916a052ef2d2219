import { createContext, type ReactElement, useContext } from 'react';
import type { Client } from '#shared/contract/client';
import type { MethodOutput } from '#shared/contract/contract';
import type { ArchiveModel } from './archive-model';
import type { DraftKeepers } from './draft-keeper';
import type { Jobs } from './jobs';
import type { RecentSearches } from './recent-searches';
import type { Router } from './router';
import type { SearchClient } from './search-client';
import type { SettingsModel } from './settings-model';
import type { Store } from './store';
import type { Toasts } from './toasts';

export type Capabilities = MethodOutput<'app.capabilities'>;

/** Everything a page works with. Made once, in start.tsx; the same in the app and in the viewer. */
export interface Services {
  readonly client: Client;
  readonly capabilities: Capabilities;
  readonly archive: ArchiveModel;
  readonly settings: SettingsModel;
  readonly router: Router;
  readonly search: SearchClient;
  readonly recentSearches: RecentSearches;
  readonly toasts: Toasts;
  readonly jobs: Jobs;
  readonly drafts: DraftKeepers;
  /** the form that is open over the page; null = none (see form-host.tsx) */
  readonly form: Store<ReactElement | null>;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}
