import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/contract/result';
import type { PageFiles } from '../launch/page-files';
import { type LocalServer, startLocalServer } from './local-server';
import { MAX_BODY_BYTES } from './refusal';

/** A request as bytes, so that also what no browser or library would send can be sent. */
interface Sent {
  readonly line?: string;
  /** replaces or (with undefined) removes a header of the lawful request */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** more header lines, as they stand: doubled, folded, malformed */
  readonly raw?: string;
  readonly body?: string;
}

const PAGE = '<!doctype html><title>ハミダシ帖</title>';
const files: PageFiles = new Map([
  ['/', { bytes: new TextEncoder().encode(PAGE), mediaType: 'text/html; charset=utf-8' }],
]);
const CALL = 'POST /api/call/archive.status HTTP/1.1';
const EVENTS = 'GET /api/events HTTP/1.1';
const START = 'GET / HTTP/1.1';

let server: LocalServer;
const reached: string[] = [];
let listeners = 0;

beforeAll(async () => {
  const app = {
    dispatch: async (method: string) => {
      reached.push(method);
      return ok({ secret: '隊の記録' });
    },
    onEvent: () => {
      listeners += 1;
      return () => undefined;
    },
  };
  server = await startLocalServer(app, files, 0);
});
afterAll(() => server.close());
beforeEach(() => {
  reached.length = 0;
  listeners = 0;
});

function request({ line = CALL, headers = {}, raw = '', body = '{}' }: Sent): string {
  const host = `127.0.0.1:${server.port}`;
  const lawful: Record<string, string | undefined> = {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    authorization: `Bearer ${server.token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(lawful).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  return `${line}\r\n${lines.join('\r\n')}\r\n${raw}\r\n${body}`;
}

/** @returns the whole answer; what came within half a second where the server keeps the line open */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    const done = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, done);
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.write(bytes);
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const port = (template: string): string => template.replaceAll('PORT', String(server.port));

const HOSTS = [
  'localhost:PORT',
  'LOCALHOST:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1:PORT.',
  '127.0.0.1.:PORT',
  '127.0.0.1:0PORT',
  '127.1:PORT',
  '0x7f000001:PORT',
  '2130706433:PORT',
  '0.0.0.0:PORT',
  '[::1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  'rebind.example:PORT',
  '127.0.0.1.nip.example:PORT',
  'evil.example@127.0.0.1:PORT',
  '127.0.0.1:PORT@evil.example',
  '127.0.0.1:PORT,evil.example',
  'evil.example',
  '',
];
const ORIGINS = [
  'null',
  'http://localhost:PORT',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT.evil.example',
  'http://evil.example',
  'https://evil.example',
  'http://[::1]:PORT',
  'file://',
  'app://hamidashi',
  'chrome-extension://abcdefghijklmnop',
  'http://127.0.0.1:PORT http://evil.example',
  '*',
  '',
];
const SITES = ['cross-site', 'same-site', 'SAME-ORIGIN', 'same-origin, cross-site', 'no', ''];
const TOKENS = [
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Bearer undefined',
  'Bearer null',
  'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'bearer TOKEN',
  'Bearer  TOKEN',
  'Basic TOKEN',
  'TOKEN',
  'Bearer TOKENx',
  'Bearer TOKE',
  'Bearer TOKEN, Bearer x',
];
const CONTENT_TYPES = [
  undefined,
  '',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=shift_jis',
  'application/json-patch+json',
  'application/json, text/plain',
  'application/xml',
];
const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'post', 'CONNECT'];
const TARGETS = [
  '/index.html/../../package.json',
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..\\package.json',
  '/%5c..%5cpackage.json',
  '/assets/../../../../etc/passwd',
  '//evil.example/',
  '/\\evil.example/',
  '/etc/passwd',
  '/.env',
  '/package.json',
  '/favicon.ico%00.html',
  '/%00',
  '/?token=TOKEN',
  '/__proto__',
  '/constructor',
  'http://evil.example/',
  'http://127.0.0.1:PORT/',
  '*',
  '/api',
  '/api/',
  '/api/call',
  '/API/call/archive.status',
  '/api/events/../call/archive.status',
];

const cases: readonly (readonly [string, () => Sent])[] = [
  ...HOSTS.map((host) => [`call, host «${host}»`, () => ({ headers: { host: port(host) } })] as const),
  ...HOSTS.map(
    (host) =>
      [
        `start page, host «${host}»`,
        () => ({ line: START, headers: { host: port(host), origin: undefined }, body: '' }),
      ] as const,
  ),
  ['call without host', () => ({ headers: { host: undefined } })],
  ['call with two hosts', () => ({ raw: 'host: evil.example\r\n' })],
  ...ORIGINS.map(
    (origin) => [`call, origin «${origin}»`, () => ({ headers: { origin: port(origin) } })] as const,
  ),
  ...ORIGINS.map(
    (origin) =>
      [`events, origin «${origin}»`, () => ({ line: EVENTS, headers: { origin: port(origin) } })] as const,
  ),
  ['call with two origins', () => ({ raw: 'origin: http://evil.example\r\n' })],
  ...SITES.map(
    (site) => [`call, fetch site «${site}»`, () => ({ headers: { 'sec-fetch-site': site } })] as const,
  ),
  ...SITES.map(
    (site) =>
      [
        `start page, fetch site «${site}»`,
        () => ({ line: START, headers: { 'sec-fetch-site': site, origin: undefined }, body: '' }),
      ] as const,
  ),
  ...TOKENS.flatMap((token) =>
    [CALL, EVENTS].map(
      (line) =>
        [
          `${line.split(' ')[1]}, authorization «${token}»`,
          () => ({
            line,
            headers: {
              authorization: token?.replace('TOKEN', server.token).replace('TOKE', server.token.slice(0, -1)),
            },
          }),
        ] as const,
    ),
  ),
  ['call with two authorizations', () => ({ raw: 'authorization: Bearer x\r\n' })],
  [
    'call with the token in the address',
    () => ({
      line: `POST /api/call/archive.status?token=${server.token} HTTP/1.1`,
      headers: { authorization: undefined },
    }),
  ],
  [
    'call with the token in a cookie',
    () => ({ headers: { authorization: undefined, cookie: `token=${server.token}` } }),
  ],
  ...CONTENT_TYPES.map(
    (type) => [`call, content type «${type}»`, () => ({ headers: { 'content-type': type } })] as const,
  ),
  ['call with two content types', () => ({ raw: 'content-type: text/plain\r\n' })],
  ...METHODS.map(
    (method) =>
      [`${method} on a call`, () => ({ line: `${method} /api/call/archive.status HTTP/1.1` })] as const,
  ),
  ...METHODS.filter((method) => method !== 'GET').map(
    (method) => [`${method} on the events`, () => ({ line: `${method} /api/events HTTP/1.1` })] as const,
  ),
  ['POST on the start page', () => ({ line: 'POST / HTTP/1.1' })],
  [
    'a preflight',
    () => ({ line: 'OPTIONS /api/call/archive.status HTTP/1.1', headers: { origin: 'http://evil.example' } }),
  ],
  ...TARGETS.map(
    (target) => [`GET ${target}`, () => ({ line: `GET ${port(target)} HTTP/1.1`, body: '' })] as const,
  ),
  ...TARGETS.map((target) => [`POST ${target}`, () => ({ line: `POST ${port(target)} HTTP/1.1` })] as const),
  ['a body that is too long', () => ({ body: JSON.stringify('あ'.repeat(MAX_BODY_BYTES)) })],
  [
    'a length that is too long',
    () => ({ headers: { 'content-length': String(MAX_BODY_BYTES + 1) }, body: '{}' }),
  ],
  [
    'a chunked body that is too long',
    () => ({
      headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' },
      body: `${(MAX_BODY_BYTES + 1).toString(16)}\r\n${'1'.repeat(MAX_BODY_BYTES + 1)}\r\n0\r\n\r\n`,
    }),
  ],
  [
    'a length and chunks at once (request smuggling)',
    () => ({ headers: { 'transfer-encoding': 'chunked' }, body: '2\r\n{}\r\n0\r\n\r\n' }),
  ],
  ['two lengths', () => ({ raw: 'content-length: 3\r\n' })],
  ['a body that is no JSON', () => ({ body: '{id:1}' })],
  ['an empty body', () => ({ body: '' })],
  ['a body cut short', () => ({ body: '{"id":' })],
  ['a form dressed as JSON', () => ({ body: '{"a":"="}=', headers: { 'content-type': 'text/plain' } })],
  ['a header with a bare line feed', () => ({ raw: 'x-a: 1\nhost: evil.example\r\n' })],
  ['a header folded over two lines', () => ({ raw: 'x-a: 1\r\n folded: 2\r\nhost : x\r\n' })],
  ['HTTP/0.9', () => ({ line: 'GET /', body: '' })],
  ['HTTP/2 from prior knowledge', () => ({ line: 'PRI * HTTP/2.0', body: 'SM\r\n\r\n' })],
  ['TLS', () => ({ line: '\u0016\u0003\u0001\u0002\u0000\u0001' })],
];

describe('hostile requests', () => {
  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(80));

  it.each(cases)('%s is turned away', async (_name, sent) => {
    const answer = await send(request(sent()));
    const status = statusOf(answer);
    expect(status === 0 || status >= 400, answer.slice(0, 200)).toBe(true);
    expect(answer).not.toContain('隊の記録');
    expect(answer).not.toContain('<!doctype');
    expect(answer.toLowerCase()).not.toContain('access-control-allow');
    expect(reached).toEqual([]);
    expect(listeners).toBe(0);
  });
});

describe('lawful requests', () => {
  it.each<[string, () => Sent]>([
    ["the page's own call", () => ({})],
    [
      'a script that holds the token',
      () => ({ headers: { origin: undefined, 'sec-fetch-site': undefined } }),
    ],
    [
      'JSON that names its charset',
      () => ({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    ],
  ])('%s reaches the app', async (_name, sent) => {
    const answer = await send(request(sent()));
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('隊の記録');
    expect(reached).toEqual(['archive.status']);
  });

  it('the start page is served, with every safety header, to a browser that was sent there', async () => {
    const headers = { origin: undefined, 'sec-fetch-site': 'none', authorization: undefined };
    const answer = await send(request({ line: START, headers, body: '' }));
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain(PAGE);
    expect(answer).toMatch(/content-security-policy: default-src 'none'; script-src 'self'/i);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(answer).toMatch(/referrer-policy: no-referrer/i);
    expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i);
  });

  it('the events begin with a sign of life', async () => {
    const answer = await send(request({ line: EVENTS, body: '', headers: { 'content-type': undefined } }));
    expect(statusOf(answer)).toBe(200);
    expect(answer).toMatch(/content-type: application\/x-ndjson/i);
    expect(listeners).toBe(1);
  });
});

describe('refusals', () => {
  it.each<[string, () => Sent, number, RegExp]>([
    ['a wrong host', () => ({ headers: { host: 'localhost' } }), 403, /127\.0\.0\.1/],
    ['a stale token', () => ({ headers: { authorization: 'Bearer old' } }), 401, /合言葉/],
    [
      'a body that is too long',
      () => ({ body: `"${'1'.repeat(MAX_BODY_BYTES)}"` }),
      413,
      /too_large.*大きすぎます/,
    ],
    ['an unknown file', () => ({ line: 'GET /nothing.js HTTP/1.1', body: '' }), 404, /何もありません/],
  ])('%s is answered with a Japanese sentence as data', async (_name, sent, status, text) => {
    const answer = await send(request(sent()));
    expect(statusOf(answer)).toBe(status);
    expect(answer).toMatch(/content-type: application\/json/i);
    expect(answer).toMatch(text);
    expect(answer).toContain('"ok":false');
  });
});
