/** Longest wait for an idle moment, in milliseconds: a page that scrolls without end still gets its text. */
const LONGEST_WAIT = 200;
/** What a browser without idle callbacks (Safari) gives, and the most any slice takes. */
const SLICE = 24;

/** Runs `work` when the page has nothing better to do, with the milliseconds it may take. The answer calls it off. */
export function whenIdle(work: (milliseconds: number) => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 0, SLICE);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => work(Math.min(deadline.timeRemaining(), SLICE)), {
    timeout: LONGEST_WAIT,
  });
  return () => cancelIdleCallback(handle);
}
