import { fail } from '#shared/contract/result';
import type { Transport } from '#shared/contract/transport';

declare global {
  interface Window {
    /** what the desktop app's preload puts there; absent in a browser */
    readonly hamidashi?: Transport;
  }
}

/** The desktop app: calls go through the preload's two functions to the main process. */
export const createElectronTransport = (preload: Transport): Transport => ({
  // A rejection here means that main is gone or going, never that a call failed: failures come as data.
  call: (method, input) => preload.call(method, input).catch(() => fail({ code: 'unreachable' })),
  onEvent: preload.onEvent,
});
