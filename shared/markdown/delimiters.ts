import type { Token, TokenizerExtension, Tokens } from 'marked';
import { characterClass, flankingOf } from './flanking';

/** A run of `*`, `_` or `~~` that may open or close emphasis; it lives only until the runs are paired. */
export type DelimiterToken = {
  readonly type: 'delimiter';
  readonly raw: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
};

const RUN = /^(?:\*+|_+|~+)/;

/**
 * Emits delimiter runs; pair-delimiters.ts makes emphasis of them. marked's own search for a closer is quadratic in
 * the number of runs and knows no Japanese.
 *
 * One tilde strikes nothing out, though GitHub's dialect lets it: `R3.7.26~27 … R3.8.25~26` is how dates are typed.
 */
export const delimiterExtension: TokenizerExtension = {
  name: 'delimiter',
  level: 'inline',
  tokenizer(source, tokens): Tokens.Generic | undefined {
    const raw = RUN.exec(source)?.[0];
    if (raw === undefined) return undefined;
    if (raw.startsWith('~') && raw.length !== 2) return { type: 'text', raw, text: raw, escaped: false };
    const before = characterClass(lastCharacter(tokens));
    const after = characterClass(firstCharacter(source, raw.length));
    const { left, right } = flankingOf(before, after);
    if (!raw.startsWith('_'))
      return { type: 'delimiter', raw, canOpen: left, canClose: right } satisfies DelimiterToken;
    return {
      type: 'delimiter',
      raw,
      canOpen: left && (!right || before === 'punctuation'),
      canClose: right && (!left || after === 'punctuation'),
    } satisfies DelimiterToken;
  },
};

/** The code point that ends what was read so far; '' at the start of the run. */
function lastCharacter(tokens: readonly Token[]): string {
  const raw = tokens.at(-1)?.raw ?? '';
  return [...raw.slice(-2)].at(-1) ?? '';
}

function firstCharacter(source: string, at: number): string {
  const codePoint = source.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}
