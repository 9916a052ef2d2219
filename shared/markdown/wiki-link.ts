import type { Token, TokenizerExtension, Tokens } from 'marked';

/** `[[題名]]` or `[[番号|表示]]`: a link to another record. */
export type WikiLinkToken = {
  readonly type: 'wikiLink';
  readonly raw: string;
  /** a title or a record id */
  readonly target: string;
  readonly label: string | undefined;
};

export function isWikiLink(token: Token): token is Tokens.Generic & WikiLinkToken {
  return token.type === 'wikiLink';
}

/**
 * A title may hold one level of brackets of its own: `[[[速報] 庁内報]]`. Not followed by what would make the inner
 * brackets a Markdown link: `[[a]](url)`, `[[a]][ref]`; and a defined `[a]` in brackets stays one.
 */
const WIKI_LINK =
  /^\[\[((?:[^[\]|\n]|\[[^[\]|\n]{1,100}\]){1,300})(?:\|((?:[^[\]\n]|\[[^[\]\n]{1,100}\]){1,300}))?\]\](?![([])/;

export const wikiLinkExtension: TokenizerExtension = {
  name: 'wikiLink',
  level: 'inline',
  tokenizer(source): Tokens.Generic | undefined {
    const [raw, target, label] = WIKI_LINK.exec(source) ?? [];
    if (raw === undefined || target === undefined || target.trim() === '') return undefined;
    if (label === undefined && Object.hasOwn(this.lexer.tokens.links, target.toLowerCase())) return undefined;
    return {
      type: 'wikiLink',
      raw,
      target: target.trim(),
      label: label?.trim() || undefined,
    } satisfies WikiLinkToken;
  },
};
