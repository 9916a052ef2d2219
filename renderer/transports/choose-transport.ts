import type { Transport } from '#shared/contract/transport';
import { createElectronTransport } from './electron-transport';
import { createHttpTransport } from './http-transport';
import { beginAnewWithNewToken, takeSessionToken } from './session-token';

/** The app's transport: the preload's where there is one, else the server the page came from. */
export function chooseTransport(page: Window = window): Transport {
  if (page.hamidashi) return createElectronTransport(page.hamidashi);
  beginAnewWithNewToken(page);
  return createHttpTransport(page.location.origin, takeSessionToken(page));
}
