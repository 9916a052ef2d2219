import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/contract/result';
import { type LocalServer, startLocalServer } from './local-server';
import { portTrouble } from './port-trouble';

const app = { dispatch: async () => ok({}), onEvent: () => () => undefined };
const started: LocalServer[] = [];
afterEach(() => Promise.all(started.splice(0).map((server) => server.close())));

async function start(port = 0): Promise<LocalServer> {
  const server = await startLocalServer(app, new Map(), port);
  started.push(server);
  return server;
}

describe('startLocalServer', () => {
  it('tells the address to open, with a token of 256 bits that is new at every start', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.url).toBe(`http://127.0.0.1:${one.port}/#token=${one.token}`);
    expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
    expect(other.token).not.toBe(one.token);
  });

  it('says in a sentence that a port is taken', async () => {
    const { port } = await start();
    const error = await startLocalServer(app, new Map(), port).catch((caught: unknown) => caught);
    expect(portTrouble(error, port)).toContain(`ポート ${port} は、ほかのプログラムが使っています`);
  });

  it('closes at once although a page is still listening', async () => {
    const server = await start();
    const events = await fetch(`http://127.0.0.1:${server.port}/api/events`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    const reader = events.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const before = performance.now();
    await server.close();
    expect(performance.now() - before).toBeLessThan(1_000);
    expect((await reader?.read())?.done).toBe(true);
  });
});

describe('portTrouble', () => {
  it('leaves alone what is no trouble with a port', () => {
    expect(() => portTrouble(new Error('別の不具合'), 1)).toThrow('別の不具合');
  });
});
