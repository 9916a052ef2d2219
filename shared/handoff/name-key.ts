/**
 * Two paths with the same key are the same file on some system: macOS composes marks, Windows and macOS ignore case,
 * Windows drops dots and spaces at the end of a name.
 */
export function nameKey(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((name) => name.replace(/[. ]+$/, ''))
    .join('/');
}
