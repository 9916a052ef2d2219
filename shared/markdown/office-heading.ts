import type { Token, TokenizerExtension, Tokens } from 'marked';
import { lineAt } from './line-reader';
import { officeHeadingOf, wideHeadingOf } from './office-marks';

/** A line such as `■ 背景` or `【内容】`. Its level depends on the headings before it: outline.ts gives it. */
export type OfficeHeadingToken = {
  readonly type: 'officeHeading';
  readonly raw: string;
  readonly rank: 'section' | 'part' | 'small';
  readonly sign: string;
  readonly text: string;
  readonly tokens: Token[];
};

export function isOfficeHeading(token: Token): token is Tokens.Generic & OfficeHeadingToken {
  return token.type === 'officeHeading';
}

export const officeHeadingExtension: TokenizerExtension = {
  name: 'officeHeading',
  level: 'block',
  tokenizer(source): Tokens.Generic | undefined {
    const line = lineAt(source, 0);
    const raw = source.slice(0, line.end);
    const wide = wideHeadingOf(line.text);
    if (wide)
      return {
        type: 'heading',
        raw,
        depth: wide.depth,
        text: wide.text,
        tokens: this.lexer.inline(wide.text),
      };
    const heading = officeHeadingOf(line.text);
    if (!heading) return undefined;
    const tokens = this.lexer.inline(heading.text);
    return { type: 'officeHeading', raw, ...heading, tokens } satisfies OfficeHeadingToken;
  },
};
