import { parseSoughtDate } from './date-letters';
import { dateNeedle } from './date-needle';
import { isHiragana, isKanji } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenedForms } from './long-vowels';
import type { Needle } from './needle';
import { okuriganaPattern } from './okurigana';
import { okuriganaNeedle } from './okurigana-needle';
import type { QueryTerm } from './query';
import { readTerm } from './read-term';
import { compoundReadingNeedle, innerReadingNeedle, readingNeedle } from './reading-needle';
import { respelledNeedle } from './respelled-needle';
import { kanaOfRomaji, kanaWithTail } from './romaji';
import { surfaceNeedle } from './surface-needle';
import { TIERS } from './tiers';
import { unvoicedForms } from './voicing';
import { writtenNeedle } from './written-needle';

/** From so many kana on, the words of that reading are looked for by their letters too. */
const LEAST_FOR_SURFACES = 3;
/** 後押しする, 後押しした and 後押しして say the same. */
const VERB_ENDING = /(?:する|した|して|します|しました|しない|される|された|させる)$/u;
const LEAST_STEM = 2;
/** Shorter words are seldom compounds. */
const LEAST_FOR_VOICING = 4;

/**
 * All the ways in which a term may stand in a text, the best first (tiers.ts). The letters always come along,
 * except that a date is looked for as a date alone: `R3.4.1` must not find R3.4.16.
 */
export function expandTerm(term: QueryTerm, lexicon: Lexicon): readonly Needle[] {
  if (term.exact) return [writtenNeedle(term)];
  const date = parseSoughtDate(term.text);
  if (date) {
    const found = dateNeedle(date, `日付「${term.text}」`);
    return isBareNumber(term.folded) ? [lettersOf(term), found] : [found];
  }
  return [
    lettersOf(term),
    ...kanaNeedles(term.folded, lexicon),
    ...romajiNeedles(term, lexicon),
    ...kanaWithTail(term.folded).flatMap(begunNeedles),
    ...spellings(term, lexicon),
  ];
}

/** In a unit known by ear, hiragana that were typed are judged by where words begin, not by their letters. */
function lettersOf({ folded, text }: QueryTerm): Needle {
  const isTypedKana = [...text].every((letter) => isHiragana(letter.charCodeAt(0)) || letter === 'ー');
  const isKanjiAlone = [...folded].every((letter) => isKanji(letter.charCodeAt(0)));
  return surfaceNeedle(folded, {
    tier: TIERS.letters,
    ...(isKanjiAlone ? {} : { written: text }),
    ...(isTypedKana ? { tierWithReading: TIERS.inner } : {}),
  });
}

/** Romaji that may be finished as they are get every way to be read; what they may yet become, only the plain one. */
function romajiNeedles(term: QueryTerm, lexicon: Lexicon): readonly Needle[] {
  const [first, ...others] = kanaOfRomaji(term.text);
  if (first === undefined) return [];
  const isFinished = /[aiueon'’-]$/iu.test(term.text.normalize('NFKC'));
  const whole = isFinished ? [...kanaNeedles(first, lexicon), unreadLetters(first)] : begunNeedles(first);
  return [...whole, ...others.flatMap(begunNeedles)];
}

/** Kana whose last one is a guess: no far-fetched ways to read them, but for a voice the typist gave (ひなんj). */
function begunNeedles(kana: string): readonly Needle[] {
  if (!isKana(kana)) return [unreadLetters(kana)];
  const why = whyRead(kana);
  const forms = shortenedForms(kana);
  return [
    ...forms.map((form) => readingNeedle(form, why)),
    unreadLetters(kana),
    ...forms
      .slice(0, 1)
      .flatMap(unvoicedForms)
      .map((form) => compoundReadingNeedle(form.kana, why, form.border)),
  ];
}

/** Kana made from romaji, for units of which nobody has said how they are read. */
function unreadLetters(kana: string): Needle {
  return surfaceNeedle(kana, { tier: TIERS.prefixReading, tierWithReading: TIERS.inner, why: whyRead(kana) });
}

function kanaNeedles(folded: string, lexicon: Lexicon): readonly Needle[] {
  if (!isKana(folded)) return [];
  const why = whyRead(folded);
  const forms = shortenedForms(folded);
  const surfaces =
    folded.length < LEAST_FOR_SURFACES ? [] : forms.flatMap((form) => lexicon.surfacesOf(form));
  const unvoiced = folded.length < LEAST_FOR_VOICING ? [] : forms.slice(0, 1).flatMap(unvoicedForms);
  return [
    ...forms.map((form) => readingNeedle(form, why)),
    ...surfaces.map((surface) => surfaceNeedle(surface, { tier: TIERS.respelled, why })),
    ...unvoiced.map(({ kana, border }) => compoundReadingNeedle(kana, why, border)),
    ...forms.map((form) => innerReadingNeedle(form, why)),
  ];
}

function spellings(term: QueryTerm, lexicon: Lexicon): readonly Needle[] {
  const { folded, text } = term;
  if (![...folded].some((letter) => isKanji(letter.charCodeAt(0)))) return [];
  const why = `別の表記「${text}」`;
  const pattern = okuriganaPattern(folded);
  const stem = folded.replace(VERB_ENDING, '');
  const hasStem = stem.length >= LEAST_STEM && stem !== folded;
  return [
    ...(pattern ? [okuriganaNeedle(pattern, why)] : []),
    ...(hasStem ? [surfaceNeedle(stem, { tier: TIERS.respelled, why, isLastResort: true })] : []),
    ...readTerm(folded, lexicon).map((kana) => respelledNeedle(folded, kana, why)),
  ];
}

function isKana(folded: string): boolean {
  return [...folded].every((letter) => isHiragana(letter.charCodeAt(0)));
}

function whyRead(kana: string): string {
  return `よみ「${kana}」`;
}

function isBareNumber(folded: string): boolean {
  return /^\d+$/.test(folded);
}
