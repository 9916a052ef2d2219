import type { PreparedUnit } from './prepared-unit';
import { sourceOf } from './prepared-unit';
import { spokenWords } from './unit-readings';
import { type EncodedReadings, encodeReadings, type WordReading } from './word-readings';

/** How far ahead a word is looked for: past a heading number, a bullet, a line of facts. */
const REACH = 120;
/** Particles are everywhere: one that is not right here is another one. */
const REACH_OF_ONE_LETTER = 4;
const ENDING = /[\s\p{P}\p{S}]+$/u;

/**
 * The readings of a record's units laid over another form of the same text, for example as a page draws it: with
 * numbers, bullets and line breaks of its own. The words come in the same order, so each is looked for a little
 * way ahead of the last one; what is not found keeps its letters.
 *
 *     units   対話 たいわ｜を｜続ける つづける
 *     text    １．対話を 続ける           →   2.（１．）2たいわ1.1.3つづける
 *
 * O(length + words × 120).
 */
export function carryReadings(units: readonly PreparedUnit[], text: string): EncodedReadings {
  const laid: WordReading[] = [];
  let at = 0;
  for (const unit of units) {
    const source = sourceOf(unit.unit);
    let from = 0;
    for (const { length, reading } of spokenWords(unit) ?? []) {
      const word = source.slice(from, from + length).replace(ENDING, '');
      from += length;
      if (word === '') continue;
      const reach = word.length === 1 ? REACH_OF_ONE_LETTER : REACH;
      const place = text.slice(at, at + reach + word.length).indexOf(word);
      if (place < 0) continue;
      if (place > 0) laid.push({ length: place, reading: '' });
      laid.push({ length: word.length, reading });
      at += place + word.length;
    }
  }
  return encodeReadings(laid);
}
