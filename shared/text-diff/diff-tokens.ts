import { anchorSequences } from './anchor-sequences';
import type { Effort } from './effort';
import { type Match, matchSequences } from './match-sequences';
import type { TextPart } from './text-part';

interface TokenDiffOptions {
  readonly effort: Effort;
  /** hold on to tokens that stand once in both: right for lines, not for words */
  readonly anchors: boolean;
}

/** The difference of two texts that were cut into tokens; what is too costly to compare counts as replaced whole. */
export function diffTokens(
  before: readonly string[],
  after: readonly string[],
  { effort, anchors }: TokenDiffOptions,
): readonly TextPart[] {
  const [left, right] = numbered(before, after);
  const matches = [...compare(left, right, effort, anchors)];
  const parts: TextPart[] = [];
  const put = (what: TextPart['what'], tokens: readonly string[]): void => {
    const text = tokens.join('');
    if (text !== '') parts.push({ what, text });
  };
  let x = 0;
  let y = 0;
  for (const match of [...matches, { before: before.length, after: after.length, length: 0 }]) {
    put('removed', before.slice(x, match.before));
    put('added', after.slice(y, match.after));
    x = match.before + match.length;
    y = match.after + match.length;
    put('same', before.slice(match.before, x));
  }
  return parts;
}

/** Every distinct token gets a number, so that comparing two is comparing two integers. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (token: string): number => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(before, number), Int32Array.from(after, number)];
}

function* compare(
  before: Int32Array,
  after: Int32Array,
  effort: Effort,
  anchors: boolean,
): Generator<Match, void> {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

  if (head > 0) yield { before: 0, after: 0, length: head };
  const left = before.subarray(head, before.length - tail);
  const right = after.subarray(head, after.length - tail);
  for (const match of middle(left, right, effort, anchors)) {
    yield { before: match.before + head, after: match.after + head, length: match.length };
  }
  if (tail > 0) yield { before: before.length - tail, after: after.length - tail, length: tail };
}

function* middle(
  before: Int32Array,
  after: Int32Array,
  effort: Effort,
  anchors: boolean,
): Generator<Match, void> {
  if (before.length === 0 || after.length === 0) return;
  const fixed = anchors ? anchorSequences(before, after) : [];
  if (fixed.length === 0) {
    yield* matchSequences(before, after, effort) ?? [];
    return;
  }
  let x = 0;
  let y = 0;
  for (const anchor of [...fixed, { before: before.length, after: after.length, length: 0 }]) {
    const gap = compare(before.subarray(x, anchor.before), after.subarray(y, anchor.after), effort, false);
    for (const match of gap) yield { before: match.before + x, after: match.after + y, length: match.length };
    if (anchor.length > 0) yield anchor;
    x = anchor.before + anchor.length;
    y = anchor.after + anchor.length;
  }
}
