import type { Refusal } from './refusal';
import type { RequestFacts } from './request-facts';
import { isBearer } from './session-token';

/** What this start of the app answers to. */
export interface Door {
  /** exactly `127.0.0.1:PORT`; a name (localhost, a rebound domain) is somebody else's */
  readonly host: string;
  readonly token: string;
}

/**
 * Browser mode's guard: why a request is turned away, or undefined when it may pass.
 *
 * Against: another computer (address), DNS rebinding (host), a page of another site in the same browser (origin,
 * fetch metadata, no CORS, a content type no plain form can send), another program or user on this machine (token).
 * The start page and its files need no token, being the same for everyone: they carry no data.
 */
export function refusalOf(request: RequestFacts, door: Door): Refusal | undefined {
  if (!isLoopback(request.remoteAddress)) return 'wrong_address';
  if (request.host !== door.host) return 'wrong_host';
  if (request.httpVersion !== '1.1' || !/^\/(?!\/)/.test(request.target)) return 'bad_target';
  if (request.origin !== undefined && request.origin !== `http://${door.host}`) return 'foreign_origin';
  if (!isOwnFetch(request.fetchSite)) return 'foreign_origin';
  if (!request.target.startsWith('/api')) return isReading(request.method) ? undefined : 'wrong_method';
  if (!isBearer(door.token, request.authorization)) return 'wrong_token';
  if (request.target.startsWith('/api/events')) return request.method === 'GET' ? undefined : 'wrong_method';
  if (request.method !== 'POST') return 'wrong_method';
  return isJson(request.contentType) ? undefined : 'wrong_content_type';
}

const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::ffff:127.0.0.1';

/** Browsers always say where a request comes from; scripts that hold the token need not. */
const isOwnFetch = (site: string | undefined): boolean =>
  site === undefined || site === 'same-origin' || site === 'none';

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(?:; ?charset=utf-8)?$/i.test(contentType ?? '');
