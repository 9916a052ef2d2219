import { HIRAGANA, WIDE } from './characters';
import { isFrameWord } from './frame-words';

const WIDE_ONLY = new RegExp(`^[${WIDE}]+$`);
const WIDE_PAIR = new RegExp(`[${WIDE}] +[${WIDE}]`);
const WIDE_GAP = new RegExp(`(?<=[${WIDE}]) +(?=[${WIDE}])`, 'g');
const LONE_HIRAGANA = new RegExp(`^[${HIRAGANA}]$`);
/** A mark a line begins with keeps its distance: `・ 種まき`, `１ はじめに`, `(1) 概要`. */
const LEADING_MARK =
  /^(?:[・･•●○◯〇◎■□◆◇★☆▼▽▲△▶※→⇒]|[（(]\s*[0-9０-９一二三四五六七八九十ア-ン]{1,3}\s*[)）]|[①-⑳❶-❿]|[0-9０-９]{1,2}[.．、]?(?=[\s\u3000](?![0-9０-９][\s\u3000]))|第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[章節部編項回])[\s\u3000]*/;
const BEFORE_CLOSING = / +(?=[、。，．」』）】〉》)\]])/g;
const AFTER_OPENING = /(?<=[「『（【〈《([]) +/g;
const SPACED_DATE = /\d(?: ?\d)? ?\.(?: ?\d){1,2} ?\.(?: ?\d){1,2}/g;
const ERA_LETTER = /\b([MTSHR]) (?=\d{1,2} ?\.)/g;
const SPACED_YEAR = /\d(?: \d){3} ?(?=年)/g;

/** Single characters among the words: this many, and this share of them, is letter-spacing. */
const MIN_LONE = 3;
const MIN_LONE_SHARE = 0.4;
/** Gaps between Japanese characters of one sentence; prose has none, or one after a bracket. */
const MIN_PROSE_GAPS = 3;

/**
 * Closes up text that was set with space between its letters (`仲 間 と 取 り組 んだ`), and the stray spaces such
 * setting leaves in prose. Spaces that part words stay: `甲野 恵`, `区分 人数 不満`, `世帯 3 千`.
 */
export function closeLetterSpacing(line: string): string {
  if (!/[ \t\u3000]/.test(line)) return line;
  const text = line.replace(/[ \t]+/g, ' ');
  const mark = LEADING_MARK.exec(text)?.[0] ?? '';
  const rest = text.slice(mark.length);
  const lone = closeLoneCharacters(rest);
  if (lone !== undefined) return tidyMark(mark) + lone;
  if (!WIDE_PAIR.test(rest) && !/[\d(（] |\d? \.| [)）]/.test(text)) return text;
  return closeMarks(tidyMark(mark) + closeWithin(rest));
}

/** `目　次`, `は じ め に`, `2 0 1 4 年 度`: nothing but single characters, or a frame word cut in pieces. */
function closeLoneCharacters(text: string): string | undefined {
  const words = text.split(/[ \u3000]+/);
  if (words.length < 2) return undefined;
  const joined = words.join('');
  if (isFrameWord(joined)) return joined;
  const allLone = words.every((word) => word.length === 1) && words.some((word) => WIDE_ONLY.test(word));
  return allLone ? joined : undefined;
}

function closeWithin(text: string): string {
  const words = text.split(/ +/);
  const wide = words.filter((word) => WIDE_ONLY.test(word));
  const lone = wide.filter((word) => word.length === 1);
  if (lone.length >= MIN_LONE && lone.length >= wide.length * MIN_LONE_SHARE)
    return text.replace(WIDE_GAP, '');
  const isProse = /[、。]/.test(text);
  if (isProse && (text.match(WIDE_GAP)?.length ?? 0) >= MIN_PROSE_GAPS) return text.replace(WIDE_GAP, '');
  return lone.some((word) => LONE_HIRAGANA.test(word)) ? closeAroundHiragana(words) : text;
}

/** A hiragana by itself is a particle or an ending, never a word or a cell. */
function closeAroundHiragana(words: readonly string[]): string {
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const belongs =
      (LONE_HIRAGANA.test(word) || LONE_HIRAGANA.test(before)) && WIDE_PAIR.test(`${before} ${word}`);
    text += index === 0 || belongs ? word : ` ${word}`;
  }
  return text;
}

function closeMarks(text: string): string {
  return text
    .replace(BEFORE_CLOSING, '')
    .replace(AFTER_OPENING, '')
    .replace(ERA_LETTER, '$1')
    .replace(SPACED_DATE, (date) => date.replaceAll(' ', ''))
    .replace(SPACED_YEAR, (year) => year.replaceAll(' ', ''));
}

function tidyMark(mark: string): string {
  const inner = mark.trimEnd();
  return (
    inner.replace(/(?<=[（(第])\s+|\s+(?=[)）章節部編項回])/g, '') + (inner.length < mark.length ? ' ' : '')
  );
}
