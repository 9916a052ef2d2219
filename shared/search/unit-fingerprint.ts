import type { SearchUnit } from './search-unit';

/**
 * Two 32-bit hashes (FNV-1a over UTF-16 units, from two starts) of everything of a unit that is indexed, to
 * tell whether a kept index still speaks of the same text. Not against malice: the index and the archive lie
 * in the same hands. O(length).
 */
export function unitFingerprint(unit: SearchUnit): readonly [number, number] {
  const fields = [
    unit.title,
    unit.text,
    unit.date ?? '',
    unit.speaker ?? '',
    ...unit.tags,
    '\u0001',
    ...(unit.headingPath ?? []),
  ];
  let one = 0x811c9dc5;
  let other = 0x01234567;
  for (const field of fields) {
    for (let at = 0; at < field.length; at++) {
      const code = field.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x01000193);
    }
    one = Math.imul(one ^ 0xffff, 0x01000193);
    other = Math.imul(other ^ 0xfffe, 0x01000193);
  }
  return [one >>> 0, other >>> 0];
}
