import type { Fact } from '../report-reading';
import { numberValue } from '../structure/number-value';

const NUMBER = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
/** The writers' own cohort, before any other that is mentioned. */
const OWN: readonly RegExp[] = [
  new RegExp(`第?\\s*${NUMBER}\\s*期生?(?:の|である|として|、)?\\s*(?:私たち|わたしたち|我々|われわれ)`),
  new RegExp(`(?:今年度|本年度|今期|今回)[のは、]*\\s*第?\\s*${NUMBER}\\s*期`),
  new RegExp(`第\\s*${NUMBER}\\s*期(?:生|活動|報告|メンバー|研究生)?`),
  new RegExp(`${NUMBER}\\s*期生`),
  new RegExp(`${NUMBER}\\s*期目`),
];
const REACH = 400_000;

/** The cohort that wrote a report: 8 in `８期生の私たちは`. */
export function cohortIn(head: readonly string[], body: string): Fact<number> | undefined {
  const inHead = OWN.slice(2).flatMap((pattern) => valueIn(pattern, head.join('\n')) ?? []);
  if (inHead[0] !== undefined) return { value: inHead[0], confidence: 'sure' };
  const text = body.slice(0, REACH);
  for (const [index, pattern] of OWN.entries()) {
    const value = index === 3 ? mostCommon(pattern, text) : valueIn(pattern, text);
    if (value !== undefined) return { value, confidence: index < 2 ? 'likely' : 'guess' };
  }
  return undefined;
}

function valueIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  const value = found === undefined ? undefined : numberValue(found);
  return value !== undefined && value > 0 && value < 100 ? value : undefined;
}

function mostCommon(pattern: RegExp, text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    const value = numberValue(match[1] ?? '');
    if (value !== undefined && value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
