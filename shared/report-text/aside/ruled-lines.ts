import { columnsOf } from '../lines/characters';
import type { SourceLine } from '../lines/source-line';

/** A line drawn with characters: ────, ====, ＊＊＊＊, ◇◆◇◆. Dots are left out: they are silence in a talk. */
const RULE = /^[-－ー―—–‐─━═=＝_＿~～〜*＊#＃◆◇■□●○◎☆★※▲△▼▽♦♢]+$/;
const MIN_LETTERS = 4;
const MAX_TITLE_COLUMNS = 70;
/** A rule between two texts may stand above any line once. */
const MIN_OVERLINED = 2;

export interface RuledLines {
  /** ids of the lines that are nothing but a rule */
  readonly rules: ReadonlySet<number>;
  /** ids of titles right above a rule, or right below where none stands above one, with the rule's character */
  readonly titles: ReadonlyMap<number, string>;
}

/** Rules drawn with characters, and the short lines that they underline, overline or box. */
export function ruledLines(lines: readonly SourceLine[]): RuledLines {
  const signs = lines.map((line) => ruleSign(line.text));
  const rules = new Set(lines.flatMap((line, index) => (signs[index] === undefined ? [] : [line.id])));
  const above = new Map<number, string>();
  const below = new Map<number, string>();
  for (const [index, sign] of signs.entries()) {
    if (sign === undefined) continue;
    const [before, rule, after] = [lines[index - 1], lines[index], lines[index + 1]];
    if (before && rule?.gap === 0 && mayBeTitle(before)) above.set(before.id, sign);
    if (after?.gap === 0 && mayBeTitle(after)) below.set(after.id, sign);
  }
  const titles = above.size === 0 && below.size >= MIN_OVERLINED ? below : above;
  return { rules, titles };
}

/** The character a rule is drawn with; two that take turns make one rule. */
function ruleSign(text: string): string | undefined {
  if (text.length < MIN_LETTERS || !RULE.test(text)) return undefined;
  const signs = new Set(text);
  return signs.size <= 2 ? [...signs].sort().join('') : undefined;
}

function mayBeTitle({ text }: SourceLine): boolean {
  return ruleSign(text) === undefined && !text.includes('。') && columnsOf(text) <= MAX_TITLE_COLUMNS;
}
