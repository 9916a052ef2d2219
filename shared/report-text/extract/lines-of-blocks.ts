import { assertNever } from '../../model/assert-never';
import type { Block } from '../block';

const MARKDOWN_ITEM = /^\s*(?:[-*+・]|\d{1,3}[.)]|[①-⑳])\s*(?:\[[ xX]\]\s+)?/;

/** The statements blocks make, one each: items, paragraphs, turns, questions; lines of Markdown as items. */
export function statementsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'table':
        return [];
      case 'paragraph':
      case 'listItem':
      case 'poll':
      case 'speech':
        return [block.text];
      case 'markdown':
        return markdownStatements(block.text);
      default:
        return assertNever(block);
    }
  });
}

function markdownStatements(text: string): string[] {
  if (/^\s*(?:\||```|~~~|>|<)/.test(text)) return [];
  const lines = text.split('\n');
  if (!lines.some((line) => MARKDOWN_ITEM.test(line))) return [text.trim()].filter((line) => line !== '');
  return lines.map((line) => line.replace(MARKDOWN_ITEM, '').trim()).filter((line) => line !== '');
}
