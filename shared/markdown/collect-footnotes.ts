import type { Token } from 'marked';
import { type FootnoteToken, isFootnote } from './footnote';

/** Adds the footnotes defined among `tokens`, at any depth, by label. The first definition of a label holds. */
export function collectFootnotes(tokens: readonly Token[], into: Map<string, FootnoteToken>): void {
  for (const token of tokens) {
    if (isFootnote(token) && !into.has(token.label)) into.set(token.label, token);
    if (token.type === 'list') for (const item of token.items) collectFootnotes(item.tokens, into);
    else if (token.type === 'blockquote' || token.type === 'footnote')
      collectFootnotes(token.tokens ?? [], into);
  }
}
