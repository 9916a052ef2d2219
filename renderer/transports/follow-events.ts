import type { AppEvent } from '#shared/contract/events';
import { linesOf } from './lines-of';

/** Three of the server's heartbeats: a stream silent for longer is taken for lost (ms). */
const SILENCE = 30_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000;

/**
 * Listens to the server's stream of events (one JSON a line, empty lines as signs of life) until the returned function
 * is called. A lost stream is opened again; whatever was missed meanwhile is made good by `archive.replaced` and
 * `settings.changed`, which make the page load anew.
 *
 * fetch, not EventSource: only fetch can send the token as a header instead of in the address.
 */
export function followEvents(
  address: string,
  authorization: string,
  listener: (event: AppEvent) => void,
): () => void {
  const stopped = new AbortController();
  const follow = async (): Promise<void> => {
    let wait = FIRST_WAIT;
    let wasLost = false;
    while (!stopped.signal.aborted) {
      const outcome = await readEvents(address, authorization, stopped.signal, listener, () => {
        wait = FIRST_WAIT;
        if (wasLost) catchUp(listener);
      });
      // Another start of the app lives here now: this page's token will never be good again.
      if (outcome === 'refused') return;
      wasLost = true;
      await pause(wait, stopped.signal);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };
  void follow();
  return () => stopped.abort();
}

function catchUp(listener: (event: AppEvent) => void): void {
  listener({ type: 'archive.replaced' });
  listener({ type: 'settings.changed' });
}

async function readEvents(
  address: string,
  authorization: string,
  stopped: AbortSignal,
  listener: (event: AppEvent) => void,
  onOpen: () => void,
): Promise<'lost' | 'refused'> {
  const silent = new AbortController();
  let alarm = setTimeout(() => silent.abort(), SILENCE);
  try {
    const response = await fetch(address, {
      headers: { authorization },
      signal: AbortSignal.any([stopped, silent.signal]),
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || !response.body) return 'lost';
    onOpen();
    for await (const line of linesOf(response.body)) {
      clearTimeout(alarm);
      alarm = setTimeout(() => silent.abort(), SILENCE);
      // Sent by our own server, which makes each line from one AppEvent.
      if (line !== '') listener(JSON.parse(line) as AppEvent);
    }
    return 'lost';
  } catch {
    return 'lost';
  } finally {
    clearTimeout(alarm);
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done);
  });
}
