import { createDispatcher } from '#shared/contract/dispatcher';
import type { AppEvent } from '#shared/contract/events';
import type { Transport } from '#shared/contract/transport';
import { parseViewerData } from '#shared/handoff/viewer-data';
import { embeddedHandlers } from './embedded-handlers';

/** Must be the id of DATA_ELEMENT_OPEN; the element itself must not occur in this page's script, so it is not imported. */
const DATA_ELEMENT_ID = 'hamidashi-data';

/** The viewer: answers from the data inside its own page. */
export const createEmbeddedTransport = (page: Document = document): Transport =>
  transportOver(page.getElementById(DATA_ELEMENT_ID)?.textContent ?? '');

/** @param text what stands in the viewer's data element */
export function transportOver(text: string): Transport {
  const listeners = new Set<(event: AppEvent) => void>();
  const settingsChanged = (): void => {
    for (const listener of listeners) listener({ type: 'settings.changed' });
  };
  const dispatch = createDispatcher(embeddedHandlers(parseViewerData(text), settingsChanged), {
    newErrorId: () => Date.now().toString(36),
    // The one place in the viewer where the number a person reads out can be looked up.
    onInternalError: (id, method, error) => reportError(new Error(`${id} ${method}`, { cause: error })),
  });
  return {
    call: dispatch,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
