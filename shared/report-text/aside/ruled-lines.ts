import { columnsOf } from '../lines/characters';
import type { SourceLine } from '../lines/source-line';

/** A line drawn with characters: ────, ====, ＊＊＊＊, ◇◆◇◆. Dots are left out: they are silence in a talk. */
const RULE = /^[-－ー―—–‐─━═=＝_＿~～〜*＊#＃◆◇■□●○◎☆★※▲△▼▽♦♢]+$/;
const MIN_LETTERS = 4;
const MAX_TITLE_COLUMNS = 70;

export interface RuledLines {
  /** ids of the lines that are nothing but a rule */
  readonly rules: ReadonlySet<number>;
  /** ids of lines right above a rule, by the character it is drawn with */
  readonly underlined: ReadonlyMap<number, string>;
}

/** Rules drawn with characters, and the short lines that they underline or box. */
export function ruledLines(lines: readonly SourceLine[]): RuledLines {
  const rules = new Set<number>();
  const underlined = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const sign = ruleSign(line.text);
    if (sign === undefined) continue;
    rules.add(line.id);
    const above = lines[index - 1];
    if (above && line.gap === 0 && mayBeTitle(above)) underlined.set(above.id, sign);
  }
  return { rules, underlined };
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
