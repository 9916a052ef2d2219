import type { MarkedToken, Token } from 'marked';
import { ArchiveLexer } from './archive-lexer';
import { windowsWithDefinitions } from './block-windows';
import { decodeEntities } from './entities';
import { isFootnote, isFootnoteReference } from './footnote';
import { isHtml } from './html-elements';
import { normalLines } from './normal-lines';
import { isOfficeHeading } from './office-heading';
import { isOfficeList, type OfficeListToken } from './office-list';
import { isRuby } from './ruby';
import { isWikiLink } from './wiki-link';

/**
 * What a reader sees of a Markdown text: no marks, one block a line, rubies without their readings. The same words
 * as the drawn text, so that a snippet or a quotation made from one is found in the other.
 */
export function plainText(source: string): string {
  const { text } = normalLines(source);
  const lexer = new ArchiveLexer();
  const blocks: string[] = [];
  for (const window of windowsWithDefinitions(text, lexer, () => {})) {
    if (!window) continue;
    lexer.readInlines(window.pending);
    blocks.push(blockText(window.tokens));
  }
  return joined(blocks);
}

function blockText(tokens: readonly Token[]): string {
  return joined(tokens.map(textOfBlock));
}

function textOfBlock(token: Token): string {
  if (isOfficeList(token)) return officeListText(token);
  if (isOfficeHeading(token)) return token.sign + inlineText(token.tokens);
  if (isFootnote(token)) return blockText(token.tokens);
  // All our own block tokens are told apart above; what is left is marked's.
  const block = token as MarkedToken;
  switch (block.type) {
    case 'code':
      return block.text;
    case 'html':
      return htmlText(block.text);
    case 'list':
      return joined(block.items.map((item) => blockText(item.tokens)));
    case 'blockquote':
      return blockText(block.tokens);
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => inlineText(cell.tokens)).join(' '))
        .join('\n');
    case 'heading':
    case 'paragraph':
      return inlineText(block.tokens);
    case 'text':
      return inlineText(block.tokens ?? [block]);
    default:
      return '';
  }
}

function officeListText(list: OfficeListToken): string {
  return joined(
    list.items.map((item) => {
      const sign = list.mark === 'dot' || list.mark === 'dash' ? '' : item.sign;
      return joined([sign + inlineText(item.tokens), ...item.lists.map(officeListText)]);
    }),
  );
}

/** As plainText, for inline tokens that have been read. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(textOfInline).join('');
}

function textOfInline(token: Token): string {
  if (isRuby(token)) return token.pairs.map((pair) => pair.base).join('');
  if (isWikiLink(token)) return token.label ?? token.target;
  if (isFootnoteReference(token)) return '';
  // All our own inline tokens are told apart above; what is left is marked's.
  const inline = token as MarkedToken;
  switch (inline.type) {
    case 'br':
      return '\n';
    case 'html':
      return htmlText(inline.text);
    case 'codespan':
      return inline.text;
    case 'escape':
      return inline.text;
    case 'image':
      return '';
    case 'link':
      return inline.autolink ? inline.text : inlineText(inline.tokens);
    case 'strong':
    case 'em':
    case 'del':
      return inlineText(inline.tokens);
    case 'text':
      return decodeEntities(inline.text);
    default:
      return '';
  }
}

function htmlText(html: string): string {
  if (!isHtml(html)) return html;
  return decodeEntities(html.replace(/<br\b[^<>]*>/gi, '\n').replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ''));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
