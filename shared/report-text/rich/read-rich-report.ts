import { assertNever } from '../../model/assert-never';
import type { Block } from '../block';
import { findingsIn } from '../extract/findings';
import { type LineLook, PLAIN_LOOK } from '../lines/line-look';
import { escapeInline, escapeMarkdown } from '../markdown/escape-markdown';
import type { DeclaredHeading } from '../pages/declared-headings';
import { readReport } from '../read-report';
import type { Aside, ReportReading } from '../report-reading';
import { imageAddress, type RichBlock } from './rich-block';

export interface RichReport {
  /** the document as text, a piece a line, for showing beside the result */
  readonly source: string;
  readonly reading: ReportReading;
}

/**
 * Reads a document that says itself what its pieces are: Word or HTML. Its headings are taken as they are; where it
 * has none, as with most Word files of offices, they are found as in a plain text. Pictures, tables, lists and emphasis
 * are set into their places afterwards, since they say what they are.
 */
export function readRichReport(blocks: readonly RichBlock[]): RichReport {
  const title = titleOf(blocks);
  const text: string[] = [];
  const source: string[] = [];
  const looks: LineLook[] = [];
  const headings = new Map<number, DeclaredHeading>();
  const ready: Block[] = [];
  const aside: Aside[] = [];
  const emphasised = new Map<number, string>();
  for (const block of blocks) {
    const shown = plainLine(block);
    const from = source.length + 1;
    const to = from + shown.split('\n').length - 1;
    const isRead = block.kind === 'paragraph' || block.kind === 'heading';
    for (const line of shown.split('\n')) {
      source.push(line);
      text.push(isRead && block !== title ? line : '');
      looks.push(lookOf(block));
    }
    if (block === title) aside.push({ lines: { from, to }, text: shown, reason: 'title' });
    else if (block.kind === 'heading') headings.set(from, { level: block.level, lineCount: to - from + 1 });
    else if (block.kind === 'contents')
      aside.push({ lines: { from, to }, text: shown, reason: 'contentsList' });
    else if (block.kind === 'table' || block.kind === 'image' || block.kind === 'item')
      ready.push(readyBlock(block, { from, to }));
    else if (block.kind === 'paragraph' && !block.isStrong && isEmphasised(block.words))
      emphasised.set(from, block.words.markdown);
  }
  const options = {
    wholeLines: true,
    looks,
    headings,
    ...(title === undefined ? {} : { title: title.words.plain.replace(/[\s\u3000]+/g, ' ') }),
  };
  const reading = readReport(text.join('\n'), options) ?? readReport(text.join('\n'));
  const read = reading.blocks.map((block) => withEmphasis(block, emphasised));
  const merged = [...read, ...ready].sort((a, b) => a.lines.from - b.lines.from);
  return {
    source: source.join('\n'),
    reading: {
      ...reading,
      ...findingsIn(merged, reading.facts.fiscalYear?.value),
      blocks: merged,
      setAside: [...aside, ...reading.setAside].sort((a, b) => a.lines.from - b.lines.from),
    },
  };
}

const lookOf = (block: RichBlock): LineLook =>
  block.kind === 'paragraph' ? { size: block.size ?? 1, isStrong: block.isStrong } : PLAIN_LOOK;

/** The one heading of the highest level before all others. */
function titleOf(blocks: readonly RichBlock[]): Extract<RichBlock, { kind: 'heading' }> | undefined {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const [first] = headings;
  const isAlone = headings.filter(({ level }) => level === 1).length === 1;
  return first?.level === 1 && isAlone && headings.length > 1 ? first : undefined;
}

const isEmphasised = ({ plain, markdown }: { readonly plain: string; readonly markdown: string }): boolean =>
  !plain.includes('\n') && markdown !== escapeInline(plain) && !/^[#>|=+-]|^\d+[.)]/.test(markdown);

/** A paragraph that is as it was written, with its emphasis and links. */
function withEmphasis(block: Block, emphasised: ReadonlyMap<number, string>): Block {
  const markdown = block.kind === 'paragraph' ? emphasised.get(block.lines.from) : undefined;
  if (markdown === undefined || block.kind !== 'paragraph') return block;
  return { kind: 'markdown', text: markdown, lines: block.lines, confidence: block.confidence };
}

function readyBlock(
  block: Extract<RichBlock, { kind: 'table' | 'image' | 'item' }>,
  lines: Block['lines'],
): Block {
  const known = { lines, confidence: 'sure' } as const;
  switch (block.kind) {
    case 'table':
      return { kind: 'table', rows: block.rows.map((row) => row.map((cell) => cell.plain)), ...known };
    case 'item':
      return { kind: 'listItem', depth: block.depth, mark: block.mark, text: block.words.plain, ...known };
    case 'image':
      return { kind: 'markdown', text: imageMarkdown(block), ...known };
    default:
      return assertNever(block);
  }
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
      return imageWords(block);
    case 'blank':
      return '';
    default:
      return assertNever(block);
  }
}

function imageWords({ image, alt }: Extract<RichBlock, { kind: 'image' }>): string {
  if (image === undefined) return `（図は文書の外にあるため、取り込んでいません${alt && `：${alt}`}）`;
  return `（図${alt && `：${alt}`}）`;
}

function imageMarkdown(block: Extract<RichBlock, { kind: 'image' }>): string {
  const { image, alt } = block;
  if (image === undefined) return escapeMarkdown(imageWords(block));
  return `![${alt.replace(/[[\]\n]/g, ' ').trim() || `図${image + 1}`}](${imageAddress(image)})`;
}
