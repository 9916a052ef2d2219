import { parseEventDate } from '../dates/parse-date';
import { fiscalYearOf } from '../dates/event-date';
import type { Block } from './block';
import { findingsIn } from './extract/findings';
import type { Aside, ReportReading } from './report-reading';

const FENCE = /^\s{0,3}(?:```|~~~)/;
const HEADING = /^\s{0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/;
/** `# ` belongs to the document's title; a body's outermost heading is `##`. */
const TITLE_LEVEL = 1;

/** Reads a Markdown text: its headings are headings, everything between them is kept letter by letter. Never throws. */
export function readMarkdownReport(text: string): ReportReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const front = frontMatterOf(lines);
  const { blocks, title } = blocksOf(lines, front.end);
  const named = front.values.get('title') ?? title?.text;
  const date = parseEventDate(front.values.get('date') ?? '');
  const fiscalYear = date === undefined ? undefined : fiscalYearOf(date);
  return {
    blocks,
    setAside: [...front.asides, ...(title ? [title] : [])],
    facts: {
      authors: [],
      ...(named === undefined ? {} : { title: { value: named, confidence: 'sure' } }),
      ...(fiscalYear === undefined ? {} : { fiscalYear: { value: fiscalYear, confidence: 'likely' } }),
    },
    ...findingsIn(blocks, fiscalYear),
    replacementCharacters: text.split('\ufffd').length - 1,
  };
}

/** Flat `key: value` lines between two `---` at the very start; anything else is text. */
function frontMatterOf(lines: readonly string[]) {
  const values = new Map<string, string>();
  const close = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') : -1;
  if (close === -1) return { end: 0, values, asides: [] };
  const inner = lines.slice(1, close);
  for (const line of inner) {
    const pair = /^([\w-]+):\s*(.*)$/.exec(line);
    if (pair) values.set(pair[1] ?? '', (pair[2] ?? '').replace(/^["'](.*)["']$/, '$1'));
  }
  const aside: Aside = { lines: { from: 1, to: close + 1 }, text: inner.join('\n'), reason: 'frontMatter' };
  return { end: close + 1, values, asides: inner.some((line) => line.trim() !== '') ? [aside] : [] };
}

function blocksOf(lines: readonly string[], start: number): { blocks: readonly Block[]; title: Aside | undefined } {
  const blocks: Block[] = [];
  let title: Aside | undefined;
  let stretch: string[] = [];
  let from = start + 1;
  let isFenced = false;
  const endStretch = (to: number): void => {
    const words = stretch.join('\n').replace(/^\n+|\s+$/g, '');
    if (words !== '') blocks.push({ kind: 'markdown', text: words, lines: { from, to }, confidence: 'sure' });
    stretch = [];
  };
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    if (FENCE.test(line)) isFenced = !isFenced;
    const heading = isFenced ? null : HEADING.exec(line);
    if (!heading) {
      if (stretch.length === 0) from = index + 1;
      stretch.push(line);
      continue;
    }
    endStretch(index);
    const level = heading[1]?.length ?? TITLE_LEVEL;
    const place = { from: index + 1, to: index + 1 };
    const words = heading[2] ?? '';
    if (level === TITLE_LEVEL && !title && blocks.length === 0) title = { lines: place, text: words, reason: 'title' };
    else blocks.push({ kind: 'heading', level: Math.max(1, level - 1), text: words, lines: place, confidence: 'sure' });
  }
  endStretch(lines.length);
  return { blocks, title };
}
