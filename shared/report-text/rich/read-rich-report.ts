import { assertNever } from '../../model/assert-never';
import type { Block } from '../block';
import { findingsIn } from '../extract/findings';
import { escapeCell, escapeInline } from '../markdown/escape-markdown';
import { readMarkdownReport } from '../read-markdown-report';
import { readReport } from '../read-report';
import type { Aside, ReportReading } from '../report-reading';
import { imageAddress, type RichBlock } from './rich-block';

export interface RichReport {
  /** the document as text, a piece a line, for showing beside the result */
  readonly source: string;
  readonly reading: ReportReading;
}

/** What bold paragraphs count as: larger than the usual letters, up to this length. */
const STRONG_SIZE = 1.2;
const MAX_STRONG = 60;

/**
 * Reads a document that says itself what its pieces are. Where it has headings they are taken as they are; where it
 * has none, as with most Word files of offices, they are found as in a plain text.
 */
export function readRichReport(blocks: readonly RichBlock[]): RichReport {
  const hasHeadings = blocks.some((block) => block.kind === 'heading' && block.level > 1);
  return hasHeadings || blocks.filter((block) => block.kind === 'heading').length > 1
    ? readWithHeadings(blocks)
    : readWithout(blocks);
}

function readWithHeadings(blocks: readonly RichBlock[]): RichReport {
  const lines: string[] = [];
  const setAside: Aside[] = [];
  const source: string[] = [];
  let isInList = false;
  const add = (markdown: readonly string[], shown: string): void => {
    lines.push(...markdown);
    source.push(shown, ...Array.from({ length: markdown.length - 1 }, () => ''));
  };
  for (const block of blocks) {
    if (block.kind === 'contents') {
      add([''], block.words.plain);
      const at = lines.length;
      setAside.push({ lines: { from: at, to: at }, text: block.words.plain, reason: 'contentsList' });
      continue;
    }
    const markdown = markdownLines(block);
    const isItem = block.kind === 'item';
    if (!(isItem && isInList) && lines.at(-1) !== '') add([''], '');
    add(markdown, plainLine(block));
    isInList = isItem;
  }
  const reading = readMarkdownReport(lines.join('\n'));
  return {
    source: source.join('\n'),
    reading: {
      ...reading,
      setAside: [...setAside, ...reading.setAside].sort((a, b) => a.lines.from - b.lines.from),
    },
  };
}

/** Pictures and tables are set into their places afterwards: they say what they are. */
function readWithout(blocks: readonly RichBlock[]): RichReport {
  const text: string[] = [];
  const source: string[] = [];
  const sizes: number[] = [];
  const ready: Block[] = [];
  for (const block of blocks) {
    const shown = plainLine(block);
    const isReady = block.kind === 'table' || block.kind === 'image';
    for (const [index, line] of shown.split('\n').entries()) {
      source.push(line);
      text.push(isReady ? '' : `${index === 0 ? indentOf(block) : ''}${line}`);
      sizes.push(
        block.kind === 'heading' ||
          (block.kind === 'paragraph' && block.isStrong && shown.length <= MAX_STRONG)
          ? STRONG_SIZE
          : 1,
      );
    }
    if (!isReady) continue;
    const to = text.length;
    ready.push(readyBlock(block, { from: to - shown.split('\n').length + 1, to }));
  }
  const reading = readReport(text.join('\n'), { wholeLines: true, sizes }) ?? readReport(text.join('\n'));
  const merged = [...reading.blocks, ...ready].sort((a, b) => a.lines.from - b.lines.from);
  return {
    source: source.join('\n'),
    reading: { ...reading, blocks: merged, ...findingsIn(merged, reading.facts.fiscalYear?.value) },
  };
}

function indentOf(block: RichBlock): string {
  return block.kind === 'item' ? '\u3000'.repeat(block.depth) : '';
}

function readyBlock(block: Extract<RichBlock, { kind: 'table' | 'image' }>, lines: Block['lines']): Block {
  return block.kind === 'table'
    ? {
        kind: 'table',
        rows: block.rows.map((row) => row.map((cell) => cell.plain)),
        lines,
        confidence: 'sure',
      }
    : { kind: 'markdown', text: imageMarkdown(block), lines, confidence: 'sure' };
}

/** A piece as the text pane shows it. */
function plainLine(block: RichBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'contents':
      return block.words.plain;
    case 'item':
      return `${block.mark}${block.mark === '' || block.mark === '・' ? '' : ' '}${block.words.plain}`;
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.plain).join(' ｜ ')).join('\n');
    case 'image':
      return block.image === undefined
        ? `（図は文書の外にあります：${block.alt}）`
        : `（図${block.alt && `：${block.alt}`}）`;
    case 'blank':
      return '';
    default:
      return assertNever(block);
  }
}

function markdownLines(block: RichBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, block.level))} ${block.words.markdown}`];
    case 'paragraph':
      return block.words.markdown.split('\n').map((line) => guarded(line.trim()));
    case 'item':
      return [`${'  '.repeat(block.depth)}${itemMark(block.mark)} ${block.words.markdown}`];
    case 'table':
      return tableLines(block.rows.map((row) => row.map((cell) => cell.plain)));
    case 'image':
      return [imageMarkdown(block)];
    case 'contents':
    case 'blank':
      return [''];
    default:
      return assertNever(block);
  }
}

/** `1.` is a list of Markdown's own, ・ becomes its dash, everything else is a mark of the office. */
function itemMark(mark: string): string {
  if (mark === '・' || mark === '') return '-';
  return mark;
}

/** A paragraph that begins like a heading of Markdown stays a paragraph. */
const guarded = (line: string): string => line.replace(/^(#{1,6}\s|>|\+\s|-\s|={3,}|-{3,})/, '\\$1');

function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows.map((row) => row.map(escapeCell));
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);
}

function imageMarkdown({ image, alt }: Extract<RichBlock, { kind: 'image' }>): string {
  const name = alt.replace(/[[\]\n]/g, ' ').trim();
  if (image === undefined)
    return escapeInline(`（図は文書の外にあるため、取り込んでいません${name && `：${name}`}）`);
  return `![${name || `図${image + 1}`}](${imageAddress(image)})`;
}
