import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The longest time, in milliseconds, in which the main thread could do nothing else while a piece of work ran. */
export async function longestPauseDuring(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let longest = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  delays.enable();
  try {
    await work();
    // A pause at the very end is only seen by the tick after it.
    await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    clearInterval(ticker);
    delays.disable();
  }
  return Math.max(longest, delays.max / 1e6);
}
