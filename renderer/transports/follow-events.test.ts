import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '#shared/contract/events';
import { followEvents } from './follow-events';

/** A server whose streams the test opens, feeds and breaks. */
function fakeServer() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  const asked: number[] = [];
  let status = 200;
  vi.stubGlobal('fetch', async (_address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(Date.now());
    if (status === 0) throw new TypeError('fetch failed');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        streams.push(controller);
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, { status });
  });
  return {
    asked,
    streams,
    answer: (next: number) => {
      status = next;
    },
    say: (line: string) => streams.at(-1)?.enqueue(new TextEncoder().encode(`${line}\n`)),
  };
}

let server: ReturnType<typeof fakeServer>;
let heard: AppEvent[];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  server = fakeServer();
  heard = [];
  stop = followEvents('http://127.0.0.1:1/api/events', 'Bearer t', (event) => heard.push(event));
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('followEvents', () => {
  it('hands on every event and no sign of life', async () => {
    await pass(0);
    server.say('');
    server.say('{"type":"settings.changed"}');
    await pass(0);
    expect(heard).toEqual([{ type: 'settings.changed' }]);
  });

  it('has the page load anew after a lost stream, and not before', async () => {
    await pass(0);
    expect(heard).toEqual([]);
    server.streams.at(-1)?.close();
    await pass(500);
    expect(heard).toEqual([{ type: 'archive.replaced' }, { type: 'settings.changed' }]);
  });

  it('takes a stream that is silent for 30 seconds for lost', async () => {
    await pass(29_999);
    expect(server.asked).toHaveLength(1);
    await pass(502);
    expect(server.asked).toHaveLength(2);
  });

  it('does not take one that shows life for lost', async () => {
    for (let beat = 0; beat < 10; beat += 1) {
      await pass(10_000);
      server.say('');
    }
    expect(server.asked).toHaveLength(1);
  });

  it('tries less and less often while the app is away, and at once again later', async () => {
    await pass(0);
    server.answer(0);
    server.streams.at(-1)?.close();
    await pass(30_000);
    const waits = server.asked.map((at, index) => at - (server.asked[index - 1] ?? 0));
    expect(waits.slice(1, 6)).toEqual([500, 1_000, 2_000, 4_000, 5_000]);
    expect(Math.max(...waits)).toBe(5_000);
  });

  it.each([401, 403])('gives up when another start of the app answers %i', async (status) => {
    await pass(0);
    server.answer(status);
    server.streams.at(-1)?.close();
    await pass(60_000);
    expect(server.asked).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  it('asks no more once it is told to stop', async () => {
    await pass(0);
    stop();
    await pass(60_000);
    expect(server.asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
