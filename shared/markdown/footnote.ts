import type { Token, TokenizerExtension, Tokens } from 'marked';
import { isBlank, linesOf } from './line-reader';

export type FootnoteReferenceToken = {
  readonly type: 'footnoteReference';
  readonly raw: string;
  readonly label: string;
};

/** `[^1]: …` with its indented lines; shown at the end of the document, wherever it stands. */
export type FootnoteToken = {
  readonly type: 'footnote';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
};

export function isFootnoteReference(token: Token): token is Tokens.Generic & FootnoteReferenceToken {
  return token.type === 'footnoteReference';
}

export function isFootnote(token: Token): token is Tokens.Generic & FootnoteToken {
  return token.type === 'footnote';
}

const REFERENCE = /^\[\^([^\]\s[]{1,80})\]/;
const DEFINITION = /^ {0,3}\[\^([^\]\s[]{1,80})\]:[ \t\u3000]*/;
const INDENTED = /^(?:\t| {2,}|\u3000+)/;

export const startsFootnote = (line: string): boolean => DEFINITION.test(line);

export const footnoteReferenceExtension: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(source): Tokens.Generic | undefined {
    const [raw, label] = REFERENCE.exec(source) ?? [];
    if (raw === undefined || label === undefined) return undefined;
    return { type: 'footnoteReference', raw, label } satisfies FootnoteReferenceToken;
  },
};

/** A footnote defined in a footnote stays text: `[^a]:[^a]:[^a]:…` would nest without end. Reading is synchronous. */
let insideFootnote = false;

export const footnoteExtension: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(source): Tokens.Generic | undefined {
    if (insideFootnote) return undefined;
    const [marker, label] = DEFINITION.exec(source) ?? [];
    if (marker === undefined || label === undefined) return undefined;
    const { content, end } = contentOf(source, marker.length);
    insideFootnote = true;
    try {
      const tokens = this.lexer.blockTokens(content, []);
      return { type: 'footnote', raw: source.slice(0, end), label, tokens } satisfies FootnoteToken;
    } finally {
      insideFootnote = false;
    }
  },
};

/** The rest of the first line and the indented lines under it; `end` is past the last of them. */
function contentOf(source: string, from: number): { readonly content: string; readonly end: number } {
  const content: string[] = [];
  let end = 0;
  let afterBlank = false;
  for (const line of linesOf(source)) {
    if (line.start > 0 && isBlank(line.text)) {
      afterBlank = true;
      continue;
    }
    if (line.start > 0 && !INDENTED.test(line.text)) break;
    if (afterBlank) content.push('');
    content.push(line.start === 0 ? line.text.slice(from) : dedent(line.text));
    end = line.end;
    afterBlank = false;
  }
  return { content: content.join('\n'), end };
}

/** Four columns belong to the definition; more is the content's own. */
const dedent = (line: string): string => line.replace(/^(?:\t| {1,4}|\u3000{1,2})/, '');
