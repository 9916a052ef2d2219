import { type ServerType, serve } from '@hono/node-server';
import type { Dispatch } from '#shared/contract/dispatcher';
import type { PageFiles } from '../launch/page-files';
import type { Subscribe } from './event-stream';
import { createHttpBridge } from './http-bridge';
import { newSessionToken } from './session-token';

const LOOPBACK = '127.0.0.1';
/** How long calls under way may take to finish once the app closes (ms). */
const CLOSING_GRACE = 3_000;

export interface LocalServer {
  readonly port: number;
  readonly token: string;
  /** `http://127.0.0.1:PORT/#token=…`: the fragment never leaves the browser */
  readonly url: string;
  /** takes no new request, ends the event streams, lets calls under way finish */
  readonly close: () => Promise<void>;
}

interface ServedApp {
  readonly dispatch: Dispatch;
  readonly onEvent: Subscribe;
}

/**
 * Serves the app on this machine alone.
 *
 * @param port 0 = any free one
 * @throws Node's EADDRINUSE or EACCES when the port cannot be had
 */
export async function startLocalServer(
  app: ServedApp,
  files: PageFiles,
  port: number,
  token: string = newSessionToken(),
): Promise<LocalServer> {
  const closing = new AbortController();
  let host = '';
  const bridge = createHttpBridge({
    dispatch: app.dispatch,
    subscribe: app.onEvent,
    files,
    door: () => ({ host, token }),
    closing: closing.signal,
  });
  const server = serve({ fetch: bridge.fetch, hostname: LOOPBACK, port });
  const chosenPort = await listening(server);
  host = `${LOOPBACK}:${chosenPort}`;
  return {
    port: chosenPort,
    token,
    url: `http://${host}/#token=${token}`,
    close: () => {
      closing.abort();
      return closed(server);
    },
  };
}

function listening(server: ServerType): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('listening on no port'));
    });
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    // `serve` makes a plain HTTP/1.1 server unless told otherwise; only that one can drop connections.
    const http = 'closeIdleConnections' in server ? server : undefined;
    // A connection turns idle when its last answer ends, which may be after the server began to close.
    const tidy = setInterval(() => http?.closeIdleConnections(), 50);
    const late = setTimeout(() => http?.closeAllConnections(), CLOSING_GRACE);
    server.close(() => {
      clearInterval(tidy);
      clearTimeout(late);
      resolve();
    });
  });
}
