import { assertNever } from '../../model/assert-never';
import type { Block, HeadingBlock, ListItemBlock, PollBlock, TableBlock } from '../block';
import { escapeCell, escapeInline, escapeMarkdown } from './escape-markdown';

/** `#` belongs to the report's title, and Markdown ends at six. */
const DEEPEST = 5;
const INDENT = 2;

/** The body as Markdown: headings from `##`, lists, tables, paragraphs each in one line. */
export function toMarkdown(blocks: readonly Block[]): string {
  let markdown = '';
  let list: ListKind | undefined;
  for (const [index, block] of blocks.entries()) {
    const written = blockMarkdown(block);
    if (written === '') continue;
    const kind = isItem(block) ? listKindOf(block) : undefined;
    const goesOn = isItem(block) && list !== undefined && (block.depth > 0 || kind === list);
    const isNextLine = goesOn || followsInMarkdown(blocks[index - 1], block);
    markdown += markdown === '' ? written : `${isNextLine ? '\n' : '\n\n'}${written}`;
    list = goesOn ? list : kind;
  }
  return markdown === '' ? '' : `${markdown}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return headingMarkdown(block);
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'listItem':
    case 'poll':
      return itemMarkdown(block);
    case 'table':
      return tableMarkdown(block);
    case 'speech':
      return `**${escapeInline(block.speaker)}** ${escapeInline(block.text)}`;
    case 'markdown':
      return block.text;
    default:
      return assertNever(block);
  }
}

/**
 * Headings below `######` stay headings only where the app reads their mark as one (【内容】); others become bold
 * lines, since a heading of too high a level would end the section it stands in.
 */
function headingMarkdown({ level, text, isMarkdown }: HeadingBlock): string {
  const written = isMarkdown ? text : escapeInline(text);
  if (level <= DEEPEST) return `${'#'.repeat(level + 1)} ${written}`;
  if (level === DEEPEST + 1 && /^【[^【】]+】$/.test(text)) return text;
  return `**${written}**`;
}

/** Marks the app's Markdown reads as they are: ① (1) ⑴ ア） □ and signs. */
const OFFICE_SIGN =
  /^(?:[\u2460-\u2473\u3251-\u325f\u2776-\u277f]|[(（][^()（）]{1,3}[)）]|[0-9０-９]{1,3}[、）]|[■□◆◇●○◯◎★☆]+)$/;
const PLAIN_BULLET = /^(?:[・･•‣◦⁃∙·▪▫*＊\uf000-\uf0ff]|[‐\-－–—])$/;

function itemMarkdown(block: ListItemBlock | PollBlock): string {
  const indent = ' '.repeat(block.depth * INDENT);
  const text = escapeInline(block.text);
  if (/^[→⇒➡⇨➔➜↓⇩※]/.test(block.mark)) return `${indent}${block.mark}${text}`;
  if (block.mark === '' || PLAIN_BULLET.test(block.mark))
    return `${indent}- ${block.mark === '' ? text : escapeMarkdown(block.text)}`;
  const digits = /^([0-9０-９]{1,3})[.．]?$/.exec(block.mark)?.[1];
  if (digits !== undefined) return `${indent}${digits.normalize('NFKC')}. ${text}`;
  if (OFFICE_SIGN.test(block.mark)) return `${indent}${block.mark} ${text}`;
  const space = block.mark.startsWith('\ufffd') ? '' : ' ';
  return `${indent}- ${escapeInline(block.mark)}${space}${text}`;
}

function tableMarkdown({ rows }: TableBlock): string {
  const [head, ...body] = rows.map((row) => `| ${row.map(escapeCell).join(' | ')} |`);
  const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`;
  return head === undefined ? '' : [head, rule, ...body].join('\n');
}

/** Markdown's own lists and the app's office lists are different lists: a blank line parts them. */
type ListKind = 'dash' | 'digit' | 'office';

function listKindOf({ mark }: ListItemBlock | PollBlock): ListKind {
  if (mark === '' || PLAIN_BULLET.test(mark)) return 'dash';
  if (/^[0-9０-９]{1,3}[.．]?$/.test(mark)) return 'digit';
  return OFFICE_SIGN.test(mark) ? 'office' : 'dash';
}

function isItem(block: Block): block is ListItemBlock | PollBlock {
  return block.kind === 'listItem' || block.kind === 'poll';
}

function followsInMarkdown(before: Block | undefined, block: Block): boolean {
  return before?.kind === 'markdown' && block.kind === 'markdown' && before.lines.to + 1 === block.lines.from;
}
