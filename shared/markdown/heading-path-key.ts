/** One string for a heading path: what addresses and records compare. Unique in its document (see outline.ts). */
export function headingPathKey(path: readonly string[]): string {
  return path.join('/');
}
