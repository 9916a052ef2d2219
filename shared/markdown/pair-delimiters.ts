import type { Token, Tokens } from 'marked';
import type { DelimiterToken } from './delimiters';

/** An opener still waiting for its closer, with what has been read since. The lowest frame has no opener. */
type Frame = { readonly opener: DelimiterToken | undefined; left: number; tokens: Token[] };

const isDelimiter = (token: Token | DelimiterToken): token is DelimiterToken => token.type === 'delimiter';
const textToken = (raw: string): Tokens.Text => ({ type: 'text', raw, text: raw, escaped: false });

/**
 * Turns a flat run of inline tokens into nested em, strong and del tokens: the «process emphasis» procedure of
 * CommonMark 0.31 (appendix, phase 2), kept as a stack of open frames. Each token moves at most once a match.
 */
export function pairDelimiters(tokens: readonly Token[]): Token[] {
  const base: Frame = { opener: undefined, left: 0, tokens: [] };
  const stack: Frame[] = [base];
  for (const token of tokens) {
    const delimiter: Token | DelimiterToken = token;
    if (isDelimiter(delimiter)) readDelimiter(stack, delimiter);
    else top(stack, base).tokens.push(token);
  }
  flatten(stack, 0);
  return base.tokens;
}

function readDelimiter(stack: Frame[], delimiter: DelimiterToken): void {
  let left = delimiter.raw.length;
  while (delimiter.canClose && left > 0) {
    const at = openerFor(stack, delimiter);
    const frame = stack[at];
    if (!frame) break;
    flatten(stack, at);
    const used = delimiter.raw.startsWith('~') || (left >= 2 && frame.left >= 2) ? 2 : 1;
    const wrapped = wrap(delimiter.raw.slice(0, used), frame.tokens);
    left -= used;
    frame.left -= used;
    frame.tokens = [wrapped];
    if (frame.left === 0) {
      stack.pop();
      stack.at(-1)?.tokens.push(wrapped);
    }
  }
  if (left === 0) return;
  if (delimiter.canOpen) stack.push({ opener: delimiter, left, tokens: [] });
  else stack.at(-1)?.tokens.push(textToken(delimiter.raw.slice(0, left)));
}

/** The nearest frame whose opener this delimiter may close; -1 when there is none. */
function openerFor(stack: readonly Frame[], closer: DelimiterToken): number {
  return stack.findLastIndex(({ opener }) => {
    if (opener?.raw[0] !== closer.raw[0] || !opener) return false;
    if (closer.raw.startsWith('~') || !(opener.canClose || closer.canOpen)) return true;
    // Rules 9 and 10: where one side could be both, lengths that sum to a multiple of three do not match.
    const [open, close] = [opener.raw.length, closer.raw.length];
    return (open + close) % 3 !== 0 || (open % 3 === 0 && close % 3 === 0);
  });
}

/** Gives up the openers above `at`: their delimiters become text again. */
function flatten(stack: Frame[], at: number): void {
  const target = stack[at];
  if (!target) return;
  for (const { opener, left, tokens } of stack.splice(at + 1)) {
    if (opener) target.tokens.push(textToken(opener.raw.slice(0, left)));
    for (const token of tokens) target.tokens.push(token);
  }
}

function wrap(mark: string, tokens: Token[]): Tokens.Em | Tokens.Strong | Tokens.Del {
  const text = tokens.map((token) => token.raw).join('');
  const raw = mark + text + mark;
  if (mark === '~~') return { type: 'del', raw, text, tokens };
  return mark.length === 2 ? { type: 'strong', raw, text, tokens } : { type: 'em', raw, text, tokens };
}

function top(stack: readonly Frame[], base: Frame): Frame {
  return stack.at(-1) ?? base;
}
