import { COMMANDS, type CommandName } from '#shared/commands/command-list';
import { startRecord } from './new-record';
import type { Services } from './services';
import { createStore, type Store } from './store';
import { canWrite } from './use-can-write';

/** Which of the windows over the page is open. */
export type Overlay = 'none' | 'palette' | 'shortcuts' | 'undo';

export interface CommandRunner {
  readonly overlay: Store<Overlay>;
  readonly run: (name: string) => void;
  /** false where the command cannot be used now */
  readonly isAvailable: (name: CommandName) => boolean;
  /** a page that can be searched through takes Ctrl+F over while it is shown */
  readonly onFindInPage: (open: () => void) => () => void;
}

const TEXT_SIZES = ['small', 'medium', 'large', 'x-large'] as const;

/** Carries out the commands of the shared list, from wherever they come: menu, keyboard, palette. */
export function createCommandRunner(services: Services): CommandRunner {
  const { router, settings } = services;
  const overlay = createStore<Overlay>('none');
  let openFind: (() => void) | undefined;

  const stepTextSize = (step: 1 | -1): void => {
    const next = TEXT_SIZES[TEXT_SIZES.indexOf(settings.settings.get().textSize) + step];
    if (next) void settings.save({ textSize: next });
  };

  const perform: Readonly<Record<CommandName, () => void>> = {
    newMeeting: () => startRecord(services, 'offsiteMeeting'),
    newPhrase: () => startRecord(services, 'keyPhrase'),
    import: () => router.navigate({ page: 'import' }),
    handoff: () => router.navigate({ page: 'handoff' }),
    print: () => window.print(),
    undo: () => overlay.set('undo'),
    palette: () => overlay.set('palette'),
    search: () => focusSearchBox(),
    findInPage: () => openFind?.(),
    goHome: () => router.navigate({ page: 'home' }),
    goCohorts: () => router.navigate({ page: 'cohorts' }),
    goReports: () => router.navigate({ page: 'reports' }),
    goPhrases: () => router.navigate({ page: 'phrases' }),
    goMeetings: () => router.navigate({ page: 'meetings' }),
    goQuestions: () => router.navigate({ page: 'questions' }),
    goActions: () => router.navigate({ page: 'actions' }),
    goTrash: () => router.navigate({ page: 'trash' }),
    goActivity: () => router.navigate({ page: 'activity' }),
    goBackups: () => router.navigate({ page: 'backups' }),
    goFiles: () => router.navigate({ page: 'files' }),
    goSettings: () => router.navigate({ page: 'settings' }),
    toggleTheme: () =>
      void settings.save({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' }),
    largerText: () => stepTextSize(1),
    smallerText: () => stepTextSize(-1),
    shortcuts: () => overlay.set('shortcuts'),
  };

  const isAvailable = (name: CommandName): boolean => {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command === undefined) return false;
    // Over an open form it would take back something behind it.
    if (name === 'undo' && services.form.get() !== null) return false;
    if ('when' in command && command.when === 'write') return canWrite(services);
    if ('when' in command && command.when === 'own') return services.capabilities.canWrite;
    return name !== 'findInPage' || openFind !== undefined;
  };

  return {
    overlay,
    isAvailable,
    run: (name) => {
      const command = COMMANDS.find((candidate) => candidate.name === name);
      if (command && isAvailable(command.name)) perform[command.name]();
    },
    onFindInPage: (open) => {
      openFind = open;
      return () => {
        if (openFind === open) openFind = undefined;
      };
    },
  };
}

/** The search box of the header; found by its role so that the runner need not know the shell. */
function focusSearchBox(): void {
  document.querySelector<HTMLInputElement>('header input[type="search"]')?.focus();
}
