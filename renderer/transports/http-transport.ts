import { fail, type Result } from '#shared/contract/result';
import type { Transport } from '#shared/contract/transport';
import { followEvents } from './follow-events';

/** Browser mode: calls and events over HTTP to the process on this machine that served the page. */
export function createHttpTransport(origin: string, token: string): Transport {
  const authorization = `Bearer ${token}`;
  return {
    call: async (method, input) => {
      try {
        const response = await fetch(`${origin}/api/call/${method}`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
        return resultIn(await response.json());
      } catch {
        return fail({ code: 'unreachable' });
      }
    },
    onEvent: (listener) => followEvents(`${origin}/api/events`, authorization, listener),
  };
}

function resultIn(body: unknown): Result<unknown> {
  const isResult = typeof body === 'object' && body !== null && 'ok' in body;
  // The dispatcher and the guard answer nothing but Results; what lies inside is typed by the client.
  return isResult ? (body as Result<unknown>) : fail({ code: 'unreachable' });
}
