const KEY = 'hamidashi.last-read';

/** The document read last on this machine. A convenience: where the browser keeps nothing, there is none. */
export function lastRead(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberLastRead(recordId: string): void {
  try {
    localStorage.setItem(KEY, recordId);
  } catch {
    // A page opened from a file may keep nothing; the app works without it.
  }
}
