import { describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/contract/result';
import { chooseTransport } from './choose-transport';

/** As much of a window as is looked at. */
const pageWith = (parts: object): Window =>
  ({
    location: new URL('http://127.0.0.1:26150/#token=abc'),
    history: { replaceState: () => undefined },
    sessionStorage: { getItem: () => null, setItem: () => undefined },
    addEventListener: () => undefined,
    ...parts,
  }) as unknown as Window;

describe('chooseTransport', () => {
  it('takes the preload where there is one', async () => {
    const call = vi.fn(async () => ok('from main'));
    const transport = chooseTransport(pageWith({ hamidashi: { call, onEvent: () => () => undefined } }));
    expect(await transport.call('app.version', {})).toEqual(ok('from main'));
    expect(call).toHaveBeenCalledWith('app.version', {});
  });

  it('else calls the server the page came from, with the token of its address', async () => {
    const fetched = vi.fn(async () => Response.json(ok('from the server')));
    vi.stubGlobal('fetch', fetched);
    expect(await chooseTransport(pageWith({})).call('app.version', {})).toEqual(ok('from the server'));
    expect(fetched).toHaveBeenCalledWith(
      'http://127.0.0.1:26150/api/call/app.version',
      expect.objectContaining({ headers: expect.objectContaining({ authorization: 'Bearer abc' }) }),
    );
    vi.unstubAllGlobals();
  });

  it('takes an answer that is no Result, such as a proxy’s error page, for no answer', async () => {
    for (const answer of [new Response('<h1>502</h1>'), Response.json('ok'), Response.json(null)]) {
      vi.stubGlobal('fetch', async () => answer);
      expect(await chooseTransport(pageWith({})).call('app.version', {})).toEqual({
        ok: false,
        error: { code: 'unreachable' },
      });
    }
    vi.unstubAllGlobals();
  });
});
