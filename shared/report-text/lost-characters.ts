import { withoutBlanks } from './blank';
import { blockText } from './block';
import type { ReportReading } from './report-reading';

/**
 * The characters of a source that stand neither in a reading's blocks nor among what it set aside: white space and
 * invisible characters aside, there should be none. The bars and rules that drew a table are its structure.
 */
export function lostCharacters(source: string, reading: Pick<ReportReading, 'blocks' | 'setAside'>): string {
  const counts = new Map<string, number>();
  const add = (text: string, by: number): void => {
    for (const character of withoutBlanks(text)) counts.set(character, (counts.get(character) ?? 0) + by);
  };
  add(withoutTableRules(source.normalize('NFC'), reading), 1);
  for (const block of reading.blocks) add(blockText(block), -1);
  for (const aside of reading.setAside) add(aside.text, -1);
  return [...counts].map(([character, count]) => character.repeat(Math.max(0, count))).join('');
}

function withoutTableRules(source: string, reading: Pick<ReportReading, 'blocks'>): string {
  const ruled = new Set<number>();
  for (const block of reading.blocks) {
    if (block.kind !== 'table') continue;
    for (let line = block.lines.from; line <= block.lines.to; line += 1) ruled.add(line);
  }
  if (ruled.size === 0) return source;
  return source
    .split(/\r\n|\r|\n|\u0085/)
    .map((line, index) => (ruled.has(index + 1) ? line.replace(/^[\s|:-]+$/, '').replaceAll('|', '') : line))
    .join('\n');
}
