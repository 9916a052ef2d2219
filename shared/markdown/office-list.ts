import type { Lexer, Token, TokenizerExtension, Tokens } from 'marked';
import { isBlank, linesOf } from './line-reader';
import {
  type ItemMark,
  indentOf,
  nestedItemOf,
  officeHeadingOf,
  officeItemOf,
  wideHeadingOf,
} from './office-marks';
import { joinContinuation, looksWrapped } from './wrapped-lines';

export type OfficeListItem = {
  readonly sign: string;
  text: string;
  tokens: Token[];
  readonly lists: OfficeListToken[];
};

/** A list written with the marks of office documents. `raw` belongs to the outermost list alone. */
export type OfficeListToken = {
  readonly type: 'officeList';
  raw: string;
  readonly mark: ItemMark;
  readonly items: OfficeListItem[];
};

export function isOfficeList(token: Token): token is Tokens.Generic & OfficeListToken {
  return token.type === 'officeList';
}

const MAX_DEPTH = 8;
/** What ends a list even without a blank line: fences, headings, quotations, rules, tables, footnotes, Markdown's lists. */
const OTHER_BLOCK = /^(?: {0,3}(?:`{3}|~{3}|#{1,6}[ \t]|>|\[\^)|\|)/;

type Level = { readonly indent: number; readonly list: OfficeListToken };

/** `・`, `①`, `(1)` … at the start of lines. Nests by indentation, and by mark where the indentation is equal. */
export const officeListExtension: TokenizerExtension = {
  name: 'officeList',
  level: 'block',
  tokenizer(source): Tokens.Generic | undefined {
    const root = readList(source);
    if (root) queueInlines(root, this.lexer);
    return root;
  },
};

function readList(source: string): OfficeListToken | undefined {
  const levels: Level[] = [];
  let end = 0;
  let afterBlank = false;
  for (const line of linesOf(source)) {
    if (isBlank(line.text)) {
      if (end === 0) return undefined;
      afterBlank = true;
      continue;
    }
    const outermost = levels[0]?.indent ?? 0;
    const deeper = levels.length > 0 && indentOf(line.text) > outermost;
    if (!deeper && (officeHeadingOf(line.text) ?? wideHeadingOf(line.text))) break;
    const item = deeper ? nestedItemOf(line.text) : officeItemOf(line.text);
    if (item) {
      addItem(levels, item);
    } else {
      const current = levels.at(-1)?.list.items.at(-1);
      if (!current || afterBlank || OTHER_BLOCK.test(line.text)) break;
      if (!deeper && (nestedItemOf(line.text) || !looksWrapped(lastLineOf(current.text)))) break;
      current.text = joinContinuation(current.text, line.text);
    }
    end = line.end;
    afterBlank = false;
  }
  const root = levels[0]?.list;
  if (root) root.raw = source.slice(0, end);
  return root;
}

function addItem(
  levels: Level[],
  item: { mark: ItemMark; sign: string; indent: number; text: string },
): void {
  while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > item.indent) levels.pop();
  const sibling = levels.findLastIndex(
    ({ indent, list }) => indent === item.indent && list.mark === item.mark,
  );
  if (sibling >= 0) levels.length = sibling + 1;
  else if (levels.length < MAX_DEPTH) openLevel(levels, item.mark, item.indent);
  levels.at(-1)?.list.items.push({ sign: item.sign, text: item.text, tokens: [], lists: [] });
}

function openLevel(levels: Level[], mark: ItemMark, indent: number): void {
  const list: OfficeListToken = { type: 'officeList', raw: '', mark, items: [] };
  levels.at(-1)?.list.items.at(-1)?.lists.push(list);
  levels.push({ indent, list });
}

function queueInlines(list: OfficeListToken, lexer: Lexer): void {
  for (const item of list.items) {
    lexer.inline(item.text, item.tokens);
    for (const nested of item.lists) queueInlines(nested, lexer);
  }
}

const lastLineOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
