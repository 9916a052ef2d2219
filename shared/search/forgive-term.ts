import { parseSoughtDate } from './date-letters';
import { type HeardWriting, heardWritings, unvoicedWritings } from './heard-writings';
import { isHiragana } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenLongVowels } from './long-vowels';
import { loosePhrase } from './loose-phrase';
import type { Needle } from './needle';
import { writtenOtherwise } from './other-readings';
import { patternNeedle } from './pattern-needle';
import type { QueryTerm } from './query';
import { isLikeWord, respelledNeedle } from './respelled-needle';
import { kanaOfRomaji } from './romaji';
import { similarNeedle } from './similar-needle';
import { surfaceNeedle } from './surface-needle';
import { TIERS } from './tiers';

/**
 * The needles that forgive mistakes in a term. None for quoted terms and dates: they say exactly what is meant.
 */
export function forgivingNeedles(term: QueryTerm, lexicon: Lexicon): readonly Needle[] {
  if (term.exact || parseSoughtDate(term.text)) return [];
  const spoken = isKana(term.folded) ? [term.folded] : kanaOfRomaji(term.text);
  const why = `あいまい「${term.text}」`;
  const loose = loosePhrase(term.text);
  const similar = [
    loose && patternNeedle(loose, TIERS.similar, why),
    ...alikeToTheEar(term.folded, lexicon).map(({ form, kana }) =>
      respelledNeedle(form, kana, { tier: TIERS.similar, why, isSame: isLikeWord }),
    ),
    similarNeedle(term.folded, 'surface', term.text),
    ...spoken
      .flatMap((kana) => withoutParticle(kana, lexicon))
      .map((surface) => surfaceNeedle(surface, { tier: TIERS.similar, why })),
    ...spoken.map((kana) => similarNeedle(shortenLongVowels(kana).kana, 'reading', term.text)),
  ];
  return similar.filter((needle) => needle !== undefined);
}

const LEAST_BESIDE_PARTICLE = 2;

/** What is written without the の that is said: いちのせき is 一関, まちのみらい 町 未来. */
function withoutParticle(kana: string, lexicon: Lexicon): readonly string[] {
  const at = kana.indexOf('の', LEAST_BESIDE_PARTICLE);
  if (at < 0 || at + LEAST_BESIDE_PARTICLE >= kana.length) return [];
  return writtenOtherwise(shortenLongVowels(kana.slice(0, at) + kana.slice(at + 1)).kana, lexicon);
}

/** What an IME may have given for something else; a kanji alone shares nothing with its homophones. */
function alikeToTheEar(folded: string, lexicon: Lexicon): readonly HeardWriting[] {
  if (folded.length < 2) return [];
  return [...heardWritings(folded, lexicon), ...unvoicedWritings(folded, lexicon)];
}

function isKana(folded: string): boolean {
  return [...folded].every((letter) => isHiragana(letter.charCodeAt(0)));
}
