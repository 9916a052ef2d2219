import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { assertNever } from '#shared/model/assert-never';
import { FirstRun } from '../features/first-run/first-run';
import type { CommandRunner } from './command-runner';
import { CommandsProvider } from './commands-context';
import { useServices } from './services';
import { Shell } from './shell';
import { useStore } from './store';
import { ToastRegion } from './toast-region';
import { Unreachable } from './unreachable';
import { UndoDialog } from './writing-parts';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** Chooses what fills the window: the first-run pages, the app, or the word that the owner does not answer. */
export function App({ commands }: { readonly commands: CommandRunner }) {
  return (
    // The Japanese calendar is what date fields show years in.
    <I18nProvider locale="ja-JP-u-ca-japanese">
      <CommandsProvider value={commands}>
        <Content />
        <Suspense>
          <Palette />
          <UndoDialog />
        </Suspense>
        <ToastRegion />
      </CommandsProvider>
    </I18nProvider>
  );
}

function Content() {
  const state = useStore(useServices().archive.state);
  switch (state.state) {
    case 'loading':
      return null;
    case 'unreachable':
      return <Unreachable />;
    case 'closed':
      return <FirstRun status={state.status} />;
    case 'open':
      return <Shell status={state.status} />;
    default:
      return assertNever(state);
  }
}
