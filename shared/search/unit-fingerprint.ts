import type { SearchUnit } from './search-unit';

/**
 * Two 32-bit hashes (FNV-1a over UTF-16 units, from two starts) of a unit's title and text, as 16 hexadecimal digits:
 * to tell whether readings that travelled apart still speak of the same text. Not against malice. O(length).
 */
export function unitFingerprint({ title, text }: Pick<SearchUnit, 'title' | 'text'>): string {
  let one = 0x811c9dc5;
  let other = 0x01234567;
  for (const field of [title, text]) {
    for (let at = 0; at < field.length; at++) {
      const code = field.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x01000193);
    }
    one = Math.imul(one ^ 0xffff, 0x01000193);
    other = Math.imul(other ^ 0xfffe, 0x01000193);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}
