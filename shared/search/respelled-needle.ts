import { foldText } from './fold';
import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import { isKanji } from './japanese-characters';
import type { Needle } from './needle';
import { occurrencesOf } from './occurrences';
import { type PreparedUnit, sourceOf } from './prepared-unit';
import { sourceRange } from './reading-stream';
import type { TextRange } from './text-range';
import { TIERS } from './tiers';

/**
 * A term with kanji found by its reading where the text writes the same words with other kanji or with kana:
 * わかり易い for 分かりやすい, 破綻 for 破たん. Homophones are kept out: the match must be whole words, and its
 * kanji must be those of the term but for kana in their place, or but for one of at least three.
 */
export function respelledNeedle(folded: string, kana: string, why: string): Needle {
  const places = (prepared: PreparedUnit): readonly TextRange[] => matches(prepared, folded, kana);
  return {
    stream: 'reading',
    pieces: [kana],
    why,
    weigh: (prepared, meanLength) => {
      const found = places(prepared).slice(0, MOST_COUNTED);
      if (found.length === 0) return 0;
      const title = found.filter(({ start }) => start < prepared.unit.title.length).length;
      const counts = { title, text: found.length - title };
      return TIERS.respelled * frequencyWeight(counts, prepared.surface.length, meanLength);
    },
    locate: places,
  };
}

function matches(prepared: PreparedUnit, folded: string, kana: string): readonly TextRange[] {
  const stream = prepared.reading;
  if (!stream) return [];
  const source = sourceOf(prepared.unit);
  return occurrencesOf(kana, stream.kana, MOST_COUNTED * 4)
    .filter((at) => stream.kanaMarks.has(at))
    .map((at) => ({ at, range: sourceRange(stream, source, at, at + kana.length) }))
    .filter(({ range }) => isSameWord(folded, foldText(source.slice(range.start, range.end))))
    .map(({ range }) => range);
}

/** Whether two writings of the same sound are one word, judged by their kanji. */
export function isSameWord(one: string, other: string): boolean {
  const first = kanjiOf(one);
  const second = kanjiOf(other);
  const shared = [...first].filter((letter) => second.has(letter)).length;
  if (shared === 0) return false;
  const fewer = Math.min(first.size, second.size);
  return shared === fewer || (shared >= 2 && shared >= fewer - 1);
}

function kanjiOf(text: string): ReadonlySet<string> {
  return new Set([...text].filter((letter) => isKanji(letter.charCodeAt(0))));
}
