import type { IncomingMessage } from 'node:http';

/** What the guard decides on, taken from the raw request before any library reads meaning into it. */
export interface RequestFacts {
  readonly remoteAddress: string | undefined;
  readonly httpVersion: string;
  readonly method: string;
  /** the request line's target as sent: never decoded, never resolved */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
}

export function requestFacts(incoming: IncomingMessage): RequestFacts {
  // Node keeps only the first of two equal headers. Joined, a doubled one equals nothing we expect and is refused.
  const header = (name: string): string | undefined => incoming.headersDistinct[name]?.join('\n');
  return {
    remoteAddress: incoming.socket.remoteAddress,
    httpVersion: incoming.httpVersion,
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    host: header('host'),
    origin: header('origin'),
    fetchSite: header('sec-fetch-site'),
    authorization: header('authorization'),
    contentType: header('content-type'),
  };
}
