import { FIELD_END } from './field-end';
import { type PreparedUnit, sourceOf } from './prepared-unit';
import { spokenForm } from './reading-stream';
import type { UnitReadings } from './search-unit';
import { encodeReadings, type WordReading } from './word-readings';

/** Readings hold neither digits nor dots; nothing else would survive being encoded. */
const NO_READING = /[\d.]/u;

/**
 * How a unit is read, taken back out of its stream: what an exported copy needs in order to be found alike, the
 * users' own readings included. Undefined while nobody has read it. O(length).
 */
export function unitReadings(prepared: PreparedUnit): UnitReadings | undefined {
  const words = spokenWords(prepared);
  if (!words) return undefined;
  const titleLength = prepared.unit.title.length;
  const title: WordReading[] = [];
  const text: WordReading[] = [];
  let at = 0;
  for (const word of words) {
    if (at < titleLength) title.push(word);
    else if (at > titleLength) text.push(word);
    at += word.length;
  }
  return { title: encodeReadings(title), text: encodeReadings(text) };
}

/** The words of a unit's source with their readings, title and text parted by FIELD_END. O(length). */
export function spokenWords(prepared: PreparedUnit): readonly WordReading[] | undefined {
  const { reading, unit } = prepared;
  if (!reading) return undefined;
  const source = sourceOf(unit);
  const starts = reading.sourceMarks.places();
  const kanaStarts = reading.kanaMarks.places();
  const words: WordReading[] = [];
  const border = unit.title.length;
  const push = (from: number, to: number, kana: string): void => {
    if (to > from) words.push({ length: to - from, reading: kana });
  };
  push(0, Math.min(starts[0] ?? border, border), '');
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? source.length;
    const kana = reading.kana.slice(kanaStarts[index], kanaStarts[index + 1] ?? reading.kana.length);
    const isField = source.startsWith(FIELD_END, start) && start === border;
    // What is silent between FIELD_END and the first word of the text belongs to no word.
    if (isField) {
      push(start, start + FIELD_END.length, '');
      push(start + FIELD_END.length, end, '');
      continue;
    }
    const isAsWritten = kana === spokenForm(source.slice(start, end), '') || NO_READING.test(kana);
    push(start, end, isAsWritten ? '' : kana);
  }
  return words;
}
