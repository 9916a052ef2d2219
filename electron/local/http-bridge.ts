import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Dispatch } from '#shared/contract/dispatcher';
import type { PageFiles } from '../launch/page-files';
import { SECURITY_HEADERS } from '../launch/page-headers';
import { eventStream, type Subscribe } from './event-stream';
import { MAX_BODY_BYTES, type Refusal, refusalAnswer } from './refusal';
import { requestFacts } from './request-facts';
import { type Door, refusalOf } from './request-guard';

export interface BridgeParts {
  readonly dispatch: Dispatch;
  readonly subscribe: Subscribe;
  readonly files: PageFiles;
  /** known once the port is */
  readonly door: () => Door;
  /** ends the open event streams, so that the app can close at once */
  readonly closing: AbortSignal;
}

type Env = { Bindings: HttpBindings };

/**
 * The contract over HTTP: `POST /api/call/<method>` carries one call and answers its Result, `GET /api/events` the
 * events; everything else is the page's own files. Every request passes the guard first.
 */
export function createHttpBridge({ dispatch, subscribe, files, door, closing }: BridgeParts): Hono<Env> {
  const bridge = new Hono<Env>();

  bridge.use(async (context, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
    const refusal = refusalOf(requestFacts(context.env.incoming), door());
    return refusal ? refuse(context, refusal) : next();
  });

  bridge.post(
    '/api/call/:method',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => refuse(context, 'too_large') }),
    async (context) => {
      const body = parseJson(await context.req.arrayBuffer());
      if (!body.ok) return refuse(context, 'bad_json');
      return context.json(await dispatch(context.req.param('method'), body.value));
    },
  );

  bridge.get('/api/events', (context) =>
    context.body(eventStream(subscribe, closing), 200, { 'content-type': 'application/x-ndjson' }),
  );

  bridge.get('*', (context) => {
    // The target as sent is the key: nothing is decoded or resolved on the way to the table.
    const file = files.get(context.env.incoming.url ?? '');
    return file
      ? context.body(file.bytes, 200, { 'content-type': file.mediaType })
      : refuse(context, 'not_found');
  });

  bridge.notFound((context) => refuse(context, 'not_found'));
  bridge.onError((_error, context) => refuse(context, 'broken'));
  return bridge;
}

function refuse(context: Context, refusal: Refusal): Response {
  const { status, body } = refusalAnswer(refusal);
  return context.json(body, status);
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function parseJson(bytes: ArrayBuffer): Parsed {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false };
  }
}
