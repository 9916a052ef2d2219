import { withoutBlanks, withoutInvisible } from './blank';
import { blockText } from './block';
import type { ReportReading } from './report-reading';

type Kept = Pick<ReportReading, 'blocks' | 'setAside'>;

/**
 * The characters of a source that stand neither in a reading's blocks nor among what it set aside: white space and
 * invisible characters aside, there should be none. Bars and rules that drew a table, and the number signs of
 * Markdown headings, are structure.
 */
export function lostCharacters(source: string, reading: Kept): string {
  const counts = new Map<string, number>();
  const add = (text: string, by: number): void => {
    for (const character of withoutBlanks(text)) counts.set(character, (counts.get(character) ?? 0) + by);
  };
  add(withoutStructure(withoutInvisible(source.normalize('NFC')), reading), 1);
  for (const block of reading.blocks) add(blockText(block), -1);
  for (const aside of reading.setAside) add(aside.text, -1);
  return [...counts].map(([character, count]) => character.repeat(Math.max(0, count))).join('');
}

function withoutStructure(source: string, reading: Kept): string {
  const tables = linesWith(reading, (block) => block.kind === 'table');
  const headings = linesWith(reading, (block) => block.kind === 'heading' && block.isMarkdown === true);
  for (const { lines, reason } of reading.setAside) if (reason === 'title') headings.add(lines.from);
  if (tables.size === 0 && headings.size === 0) return source;
  return source
    .split(/\r\n|\r|\n|\u0085/)
    .map((line, index) => {
      if (tables.has(index + 1)) return line.replace(/^[\s|:-]+$/, '').replace(/[|｜]/g, '');
      return headings.has(index + 1)
        ? line.replace(/^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/, '$1')
        : line;
    })
    .join('\n');
}

function linesWith({ blocks }: Kept, isWanted: (block: Kept['blocks'][number]) => boolean): Set<number> {
  const found = new Set<number>();
  for (const block of blocks) {
    if (!isWanted(block)) continue;
    for (let line = block.lines.from; line <= block.lines.to; line += 1) found.add(line);
  }
  return found;
}
