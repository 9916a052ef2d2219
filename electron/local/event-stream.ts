import type { AppEvent } from '#shared/contract/events';

/** How often an idle stream says that it lives (ms). The page takes three silent spells for a lost connection. */
const HEARTBEAT = 10_000;

export type Subscribe = (listener: (event: AppEvent) => void) => () => void;

/**
 * The app's events as lines of JSON, one event a line; an empty line is a sign of life and comes first of all.
 * Ends when `signal` aborts (the app closes) or the page goes.
 */
export function eventStream(subscribe: Subscribe, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (line: string): void => controller.enqueue(encoder.encode(`${line}\n`));
      const heartbeat = setInterval(() => write(''), HEARTBEAT);
      const unsubscribe = subscribe((event) => write(JSON.stringify(event)));
      const end = (): void => {
        stop();
        controller.close();
      };
      stop = () => {
        clearInterval(heartbeat);
        unsubscribe();
        signal.removeEventListener('abort', end);
      };
      signal.addEventListener('abort', end);
      write('');
    },
    cancel: () => stop(),
  });
}
