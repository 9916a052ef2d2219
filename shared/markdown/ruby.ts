import type { Token, TokenizerExtension, Tokens } from 'marked';

/** `{漢字|かんじ}`, or reading by reading `{人材|じん|ざい}`; braces and bars may be full-width. */
export type RubyToken = {
  readonly type: 'ruby';
  readonly raw: string;
  readonly pairs: readonly { readonly base: string; readonly reading: string }[];
};

export function isRuby(token: Token): token is Tokens.Generic & RubyToken {
  return token.type === 'ruby';
}

const RUBY = /^[{｛]([^{}｛｝|｜\n]{1,40})[|｜]([^{}｛｝\n]{1,120})[}｝]/;
/** `{a|b}` is somebody's notation; a ruby has Japanese above or below. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const rubyExtension: TokenizerExtension = {
  name: 'ruby',
  level: 'inline',
  start: (source) => startOf(source),
  tokenizer(source): Tokens.Generic | undefined {
    const [raw, base, readingText] = RUBY.exec(source) ?? [];
    if (raw === undefined || base === undefined || readingText === undefined || !JAPANESE.test(raw))
      return undefined;
    const readings = readingText.split(/[|｜]/);
    const characters = [...base];
    const pairs =
      readings.length === characters.length
        ? characters.map((character, index) => ({ base: character, reading: readings[index] ?? '' }))
        : [{ base, reading: readings.join('') }];
    return { type: 'ruby', raw, pairs } satisfies RubyToken;
  },
};

function startOf(source: string): number | undefined {
  const [half, full] = [source.indexOf('{'), source.indexOf('｛')];
  if (half === -1 || full === -1) return Math.max(half, full) === -1 ? undefined : Math.max(half, full);
  return Math.min(half, full);
}
