import './tokens.css';
import './base.css';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#shared/contract/client';
import type { Transport } from '#shared/contract/transport';
import { App } from './app';
import { createArchiveModel } from './archive-model';
import { createCommandRunner } from './command-runner';
import { createDraftKeepers } from './draft-keeper';
import { browserStorage } from './draft-rescue';
import { installImeGuard } from './ime-guard';
import { createJobs } from './jobs';
import { installUnloadGuard } from './live-drafts';
import { createRecentSearches } from './recent-searches';
import { createRouter } from './router';
import { createSearchClient } from './search-client';
import { type Capabilities, type Services, ServicesProvider } from './services';
import { createSettingsModel, showAppearance } from './settings-model';
import { createStore } from './store';
import { createToasts } from './toasts';
import { allowOwnWorkers } from './trusted-workers';

/** What a page may do while its owner does not answer: read what it has. */
const NOTHING: Capabilities = {
  canWrite: false,
  canPickFolder: false,
  canListFolders: false,
  canPrintToPdf: false,
  exportsTo: 'nowhere',
  canOpenPackages: false,
};

/** Wires the page together over a transport and draws it. The same for the app and for the viewer. */
export async function startApp(transport: Transport): Promise<void> {
  allowOwnWorkers();
  installImeGuard(window);
  installUnloadGuard(window);
  const client = createClient(transport);
  const drafts = createDraftKeepers(client, browserStorage());
  const archive = createArchiveModel(client, (archiveId) => drafts.of(archiveId).load());
  const settings = createSettingsModel(client);
  const jobs = createJobs();
  showAppearance(settings.settings);
  // Before the first load: a change that comes in between is applied to it.
  transport.onEvent((event) => {
    archive.onEvent(event);
    jobs.onEvent(event);
    if (event.type === 'settings.changed') void settings.refresh();
  });
  const [capabilities] = await Promise.all([
    client('app.capabilities', {}),
    settings.refresh(),
    archive.refresh(),
  ]);
  const can = capabilities.ok ? capabilities.value : NOTHING;
  const services: Services = {
    client,
    capabilities: can,
    archive,
    settings,
    router: createRouter(),
    search: createSearchClient(client, archive, settings),
    recentSearches: createRecentSearches(can.canWrite),
    toasts: createToasts(),
    jobs,
    drafts,
    form: createStore<ReactElement | null>(null),
  };
  followSearches(services);
  const commands = createCommandRunner(services);
  transport.onEvent((event) => {
    if (event.type === 'command') commands.run(event.name);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <ServicesProvider value={services}>
      <App commands={commands} />
    </ServicesProvider>,
  );
}

/** The question is on its way before the page is drawn: both take as long, and neither has to wait for the other. */
function followSearches({ router, search }: Services): void {
  const follow = (): void => {
    const { page, ...place } = router.route.get();
    if (page === 'search' && 'query' in place) search.ask(place);
  };
  router.route.subscribe(follow);
  follow();
}
