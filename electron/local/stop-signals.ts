/** Ctrl+C, a script's kill, and the closed console window of Windows. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first signal to stop. Later ones are swallowed: under `npm start` one Ctrl+C arrives twice, from the
 * terminal and from npm, and the second must not cut off the closing that the first began.
 */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
}
