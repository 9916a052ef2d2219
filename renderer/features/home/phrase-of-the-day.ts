import type { KeyPhrase } from '#shared/model/key-phrase';

/**
 * The phrase of a day (YYYY-MM-DD): the same for everyone all day, another one tomorrow. Recommended phrases come
 * three times as often.
 */
export function phraseOfTheDay(phrases: readonly KeyPhrase[], day: string): KeyPhrase | undefined {
  const drawn = phrases.flatMap((phrase) =>
    phrase.recommendations.length > 0 ? [phrase, phrase, phrase] : [phrase],
  );
  return drawn.sort((a, b) => a.id.localeCompare(b.id))[hash(day) % Math.max(drawn.length, 1)];
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
