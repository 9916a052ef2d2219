import { counterForms } from './counter-forms';
import { parseSoughtDate } from './date-letters';
import { dateNeedle } from './date-needle';
import { heardWritings } from './heard-writings';
import { inflectedForms } from './inflection';
import { isHiragana, isKanji } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenedForms, shortenLongVowels } from './long-vowels';
import type { Needle } from './needle';
import { numberForms } from './number-forms';
import { okuriganaForms, okuriganaPattern, seldomOkuriganaForms } from './okurigana';
import { writtenOtherwise } from './other-readings';
import { patternNeedle } from './pattern-needle';
import type { QueryTerm } from './query';
import { readTerm } from './read-term';
import { compoundReadingNeedle, innerReadingNeedle, readingNeedle } from './reading-needle';
import { isSameWord, respelledNeedle } from './respelled-needle';
import { kanaOfRomaji, kanaWithTail } from './romaji';
import { surfaceNeedle } from './surface-needle';
import { TermNeedles } from './term-needles';
import { TIERS } from './tiers';
import { unvoicedForms } from './voicing';
import { writeTerm } from './write-term';
import { writtenNeedle } from './written-needle';

/** From so many kana on, the words of that reading are looked for by their letters too. */
const LEAST_FOR_SURFACES = 3;
/** 後押しする, 後押しした and 後押しして say the same. */
const VERB_ENDING = /(?:する|した|して|します|しました|しない|される|された|させる)$/u;
const LEAST_STEM = 2;
/** 2021 is not always a year, nor 五月 always a date. */
const BARE_NUMBER = /^\d+$/u;
/** One numeral may be a word or a name: 一関. */
const LONG_KANJI_NUMBER = /[一二三四五六七八九十百千]{2}/u;
const KANJI_NUMBER = /[一二三四五六七八九十]/u;
/** Shorter words are seldom compounds. */
const LEAST_FOR_COMPOUNDS = 4;
/** Readings of a term that other writings are guessed from. */
const MOST_GUESSED = 4;
const HAS_KANA = /[ぁ-ん]/u;

/**
 * All the ways in which a term may stand in a text, the best first (tiers.ts). The letters always come along,
 * except that a date in digits is looked for as a date alone: `R3.4.1` must not find R3.4.16.
 */
export function expandTerm(term: QueryTerm, lexicon: Lexicon): TermNeedles {
  if (term.exact) return new TermNeedles([writtenNeedle(term)]);
  const date = parseSoughtDate(term.text);
  if (date) {
    const found = dateNeedle(date, `日付「${term.text}」`);
    const isAlsoLetters = BARE_NUMBER.test(term.folded) || KANJI_NUMBER.test(term.folded);
    return new TermNeedles(isAlsoLetters ? [lettersOf(term, false), found] : [found]);
  }
  const heard = kanaOf(term);
  const spelling = spellingOf(term);
  const isTypedKana = isTypedInKana(term.text);
  return new TermNeedles(
    [
      lettersOf(term, isTypedKana),
      ...heard.flatMap((own) => heardNeedles(own, lexicon)),
      // In units known by ear letters may stand in the middle of words; last, for most were found better by then.
      ...(isTypedKana ? [surfaceNeedle(term.folded, { tier: TIERS.inner })] : []),
      ...(spelling ? okuriganaNeedles(spelling) : []),
    ],
    () => [
      ...heard.flatMap((own) => farHeardNeedles(own, lexicon)),
      ...(spelling ? farSpelledNeedles(spelling, lexicon) : []),
      ...numberNeedles(term),
    ],
    () => [
      ...heard.flatMap((own) => guessedNeedles(own, lexicon)),
      ...(spelling ? guessedSpellings(spelling, lexicon) : []),
    ],
  );
}

/** In a unit known by ear, hiragana that were typed are judged by where words begin, not by their letters. */
function lettersOf({ folded }: QueryTerm, isTypedKana: boolean): Needle {
  const isNumber = LONG_KANJI_NUMBER.test(folded);
  return surfaceNeedle(folded, { tier: TIERS.letters, isForUnread: isTypedKana, isNumber });
}

function isTypedInKana(text: string): boolean {
  return [...text].every((letter) => isHiragana(letter.charCodeAt(0)) || letter === 'ー');
}

/** Folded kana, perhaps with kanji before a kana that is still being typed. */
interface Heard {
  readonly kana: string;
  /** what people are told: the kana as typed, or those that romaji were read as */
  readonly why: string;
  /** false when the last letter is a guess from a consonant */
  readonly isWhole: boolean;
  /** true when the term's own letters are these kana and are looked for everywhere: ベビーカー */
  readonly isLetters?: boolean;
}

function kanaOf({ folded, text }: QueryTerm): readonly Heard[] {
  if (isKana(folded)) {
    const isLetters = !isTypedInKana(text);
    return [{ kana: folded, why: whyRead(hiraganaOf(text)), isWhole: true, isLetters }];
  }
  const [first, ...others] = kanaOfRomaji(text);
  const isFinished = /[aiueon'’-]$/iu.test(text.normalize('NFKC'));
  return [
    ...(first === undefined ? [] : [{ kana: first, why: whyRead(first), isWhole: isFinished }]),
    ...[...others, ...kanaWithTail(folded)].map((kana) => ({ kana, why: whyRead(kana), isWhole: false })),
  ];
}

/** Letters come along for units of which nobody has said how they are read. */
function heardNeedles({ kana, why, isWhole, isLetters }: Heard, lexicon: Lexicon): readonly Needle[] {
  const unread = surfaceNeedle(kana, { tier: TIERS.prefixReading, isForUnread: true, why });
  if (!isKana(kana)) return [unread];
  const forms = shortenedForms(kana);
  const surfaces =
    isWhole && kana.length >= LEAST_FOR_SURFACES ? forms.flatMap((form) => lexicon.surfacesOf(form)) : [];
  return [
    ...forms.map((form) => readingNeedle(form, why, isLetters ? 'heard' : 'typed')),
    ...surfaces.map((surface) => surfaceNeedle(surface, { tier: TIERS.respelled, why })),
    unread,
  ];
}

function farHeardNeedles({ kana, why, isWhole }: Heard, lexicon: Lexicon): readonly Needle[] {
  // What is typed after kanji may soon be kanji too: until then 棚o shows what 棚 finds.
  if (!isKana(kana)) return [surfaceNeedle(kana.slice(0, -1), { tier: TIERS.inner })];
  const forms = shortenedForms(kana);
  const isLong = kana.length >= LEAST_FOR_COMPOUNDS;
  const unvoiced = isLong ? forms.slice(0, 1).flatMap(unvoicedForms) : [];
  const written = isLong && isWhole ? writeTerm(kana, lexicon) : [];
  return [
    ...unvoiced.map((form) => compoundReadingNeedle(form, why, isWhole)),
    ...written.map((surface) => surfaceNeedle(surface, { tier: TIERS.respelled, why })),
    ...(isWhole ? forms.map((form) => innerReadingNeedle(form, why)) : []),
  ];
}

function numberNeedles({ folded, text }: QueryTerm): readonly Needle[] {
  const why = `別の表記「${text}」`;
  const forms = [folded, ...counterForms(folded)];
  return [...forms.slice(1), ...forms.flatMap(numberForms)].map((form) =>
    surfaceNeedle(form, { tier: TIERS.respelled, why, isNumber: true }),
  );
}

/** Words that are read otherwise than the analyser reads them. */
function guessedNeedles({ kana, why, isWhole }: Heard, lexicon: Lexicon): readonly Needle[] {
  if (!isWhole || !isKana(kana) || kana.length < LEAST_FOR_SURFACES) return [];
  return writtenOtherwise(shortenLongVowels(kana).kana, lexicon).map((surface) =>
    surfaceNeedle(surface, { tier: TIERS.respelled, why }),
  );
}

/** 獣害 for じゅう害, of which an IME has given only the last kanji so far, and for an analyser that read けもの｜がい. */
function guessedSpellings({ folded, why }: Spelling, lexicon: Lexicon): readonly Needle[] {
  if (!HAS_KANA.test(folded)) return [];
  const surfaces = readTerm(folded, lexicon)
    .slice(0, MOST_GUESSED)
    .flatMap((kana) => [...writeTerm(kana, lexicon), ...writtenOtherwise(kana, lexicon)])
    .filter((surface) => surface !== folded && isSameWord(folded, surface));
  return [...new Set(surfaces)].map((surface) => surfaceNeedle(surface, { tier: TIERS.respelled, why }));
}

/** A term with kanji, which may be written in other ways. */
interface Spelling {
  readonly folded: string;
  readonly why: string;
}

function spellingOf({ folded, text }: QueryTerm): Spelling | undefined {
  const hasKanji = [...folded].some((letter) => isKanji(letter.charCodeAt(0)));
  return hasKanji ? { folded, why: `別の表記「${text}」` } : undefined;
}

function okuriganaNeedles({ folded, why }: Spelling): readonly Needle[] {
  // A pattern does not know where numbers end.
  const pattern = LONG_KANJI_NUMBER.test(folded) ? undefined : okuriganaPattern(folded);
  return [
    ...okuriganaForms(folded).map((form) => surfaceNeedle(form, { tier: TIERS.okurigana, why })),
    ...(pattern ? [patternNeedle(pattern, TIERS.okurigana, why)] : []),
  ];
}

function farSpelledNeedles({ folded, why }: Spelling, lexicon: Lexicon): readonly Needle[] {
  const stem = folded.replace(VERB_ENDING, '');
  const hasStem = stem.length >= LEAST_STEM && stem !== folded;
  return [
    ...[folded, ...okuriganaForms(folded)]
      .flatMap(inflectedForms)
      .concat(seldomOkuriganaForms(folded))
      .map((form) => surfaceNeedle(form, { tier: TIERS.okurigana, why })),
    ...(hasStem ? [surfaceNeedle(stem, { tier: TIERS.respelled, why })] : []),
    ...heardWritings(folded, lexicon).map(({ form, kana }) =>
      respelledNeedle(form, kana, { tier: TIERS.respelled, why, isSame: isSameWord }),
    ),
  ];
}

function isKana(folded: string): boolean {
  return [...folded].every((letter) => isHiragana(letter.charCodeAt(0)));
}

function hiraganaOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

function whyRead(kana: string): string {
  return `よみ「${kana}」`;
}
