const MOST = 2_000;

/**
 * Files of an archive's imports that were set aside by hand, by their hash: choosing the same folder again another
 * day goes on where the last one stopped. Files that were taken in are known by their attachments.
 */
export function skippedFiles(archiveId: string) {
  const key = `hamidashi.import-skipped.${archiveId}`;
  const read = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  };
  const write = (hashes: readonly string[]): void => {
    try {
      localStorage.setItem(key, JSON.stringify(hashes.slice(-MOST)));
    } catch {
      // Full or forbidden storage: the file will be asked about again, nothing is lost.
    }
  };
  return {
    has: (sha256: string): boolean => read().includes(sha256),
    add: (sha256: string): void => write([...read().filter((one) => one !== sha256), sha256]),
    remove: (sha256: string): void => write(read().filter((one) => one !== sha256)),
  };
}
