import { inflectedRow } from './inflection';
import { isHiragana, isKanji } from './japanese-characters';
import { literal } from './literal';
import type { SoughtPattern } from './pattern-needle';

/** Kana that end a verb's stem inside a compound (取り組み, 引き継ぎ). Particles are not among them: 市の長 is no 市長. */
const STEM_ENDINGS = 'いうえきくけぎぐげしすせじずぜちつっりるれみむめびぶべね';
const GAP = `[${STEM_ENDINGS}]{0,2}`;
/** Kana that spelling rules (送り仮名の付け方) let writers add or leave out after a single kanji: 行(な)う, 終(わ)る, 分(か)る … */
const OPTIONAL_AFTER_ONE = 'なわか';
/** … and, less often: 積(も)る, 起(こ)る, 落(と)す, 当(た)る, 暮(ら)す, 集(ま)る, 曲(が)る, 押(さ)える. */
const SELDOM_AFTER_ONE = 'もことたらまがさ';
/** Longer terms are pasted sentences, and their pattern would be more than a browser compiles. */
const MOST_KANJI = 40;
const PARTICLE = /[をはがのにとでもへや]/u;

/**
 * The other ways to write the okurigana of a folded term of several kanji:
 *
 *     取り組, 取組              →   取[い-ね]{0,2}組
 *     取組み                    →   取[い-ね]{0,2}組(?:み)?
 *     盛上がる                  →   盛[い-ね]{0,2}上が[らりるれろっ]
 *     取組みを進める            →   取[い-ね]{0,2}組[い-ね]{0,2}を進める
 *
 * Undefined when it has no two kanji, or very many. O(length).
 */
export function okuriganaPattern(folded: string): SoughtPattern | undefined {
  const kanji = [...folded].filter((letter) => isKanji(letter.charCodeAt(0)));
  if (kanji.length < 2 || kanji.length > MOST_KANJI || kanji.some((letter) => letter.length > 1))
    return undefined;
  const source = sourceBetweenKanji(folded);
  return {
    pattern: new RegExp(source, 'yu'),
    first: folded.charAt(0),
    ending: FREE_ENDING.exec(source)?.[1] ?? '',
    pieces: pairsIn(folded),
  };
}

/**
 * The other spellings of a folded word of one kanji and its kana: 行なう is 行う, and 行う may be 行なう. Few enough to be
 * looked for one by one, each by its own letters. Empty for other words.
 */
export function okuriganaForms(folded: string): readonly string[] {
  return formsWith(folded, OPTIONAL_AFTER_ONE);
}

/** More of them, which are seldom written so. */
export function seldomOkuriganaForms(folded: string): readonly string[] {
  const usual = okuriganaForms(folded);
  return formsWith(folded, SELDOM_AFTER_ONE).filter((form) => !usual.includes(form));
}

function formsWith(folded: string, optional: string): readonly string[] {
  const [, kanji, kana] = /^(\p{Script=Han})([ぁ-ん]{1,4})$/u.exec(folded) ?? [];
  if (kanji === undefined || kana === undefined) return [];
  const rest = optional.includes(kana.charAt(0)) ? kana.slice(1) : kana;
  if (rest === '') return [];
  const forms = ['', ...optional].map((added) => kanji + added + rest);
  return forms.filter((form) => form !== folded);
}

/** 上がる also as 上がら, 上がり … */
function inflected(kana: string): string {
  const row = inflectedRow(kana.slice(-1));
  return row === undefined ? kana : `${kana.slice(0, -1)}[${row}]`;
}

const FREE_ENDING = /\(\?:([ぁ-ん]+)\)\?$/u;

function sourceBetweenKanji(folded: string): string {
  const parts = folded.match(/[ぁ-ん]+|\p{Script=Han}|[^ぁ-ん\p{Script=Han}]+/gu) ?? [];
  return parts
    .map((part, at) => {
      const previous = parts[at - 1];
      const afterKanji = previous !== undefined && isKanji(previous.charCodeAt(0));
      if (isKanji(part.charCodeAt(0))) return afterKanji ? GAP + part : part;
      if (!isHiragana(part.charCodeAt(0)) || !afterKanji) return literal(part);
      return freedKana(part, at === parts.length - 1);
    })
    .join('');
}

/** Up to two stem endings may be written or not; what follows them, beginning with a particle, is fixed. */
function freedKana(kana: string, isLast: boolean): string {
  const particle = kana.search(PARTICLE);
  const stem = particle < 0 ? kana : kana.slice(0, particle);
  const rest = particle < 0 ? '' : kana.slice(particle);
  const free = stem.length <= 2 && [...stem].every((letter) => STEM_ENDINGS.includes(letter));
  if (!free) return isLast ? inflected(kana) : kana;
  // The last ones need not be there, and are marked where they are.
  if (isLast && rest === '') return `(?:${kana})?`;
  return GAP + (isLast ? inflected(rest) : rest);
}

function pairsIn(folded: string): readonly string[] {
  const pairs: string[] = [];
  for (const match of folded.matchAll(PAIR)) pairs.push(`${match[1]}${match[2]}`);
  return pairs;
}

/** Two kanji with nothing or at most two stem endings between them; the second is looked at, not taken. */
const PAIR = new RegExp(`(\\p{Script=Han})${GAP}(?=(\\p{Script=Han}))`, 'gu');
const LOOSE_PAIR = new RegExp(`(\\p{Script=Han})[${STEM_ENDINGS}]{1,2}(?=(\\p{Script=Han}))`, 'gu');

/** The pairs of kanji that a folded text holds with stem endings between them: 取組 for 取り組み. O(length). */
export function loosePairsIn(folded: string): readonly string[] {
  const pairs: string[] = [];
  for (const match of folded.matchAll(LOOSE_PAIR)) pairs.push(`${match[1]}${match[2]}`);
  return pairs;
}
