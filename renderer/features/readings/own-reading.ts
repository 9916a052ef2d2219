import type { Settings } from '../../app/settings-model';

/** A name or word and how it is read, as people gave it. */
export type OwnReading = Settings['readings'][number];

const KANA = /^[ぁ-ゖァ-ヶー\s]*$/u;
const LETTER = /[ぁ-ゖァ-ヶ]/u;

/** What is wrong with a reading, as a sentence; undefined when nothing is. */
export function readingTrouble({ surface, reading }: OwnReading): string | undefined {
  if (surface.trim() === '') return '名前やことばを入れてください。';
  if (reading.trim() === '') return 'よみを入れてください。';
  const kana = reading.normalize('NFKC');
  const isKana = KANA.test(kana) && LETTER.test(kana);
  return isKana ? undefined : 'よみは、ひらがなかカタカナで入れてください。';
}

/** White space of any width is one space, and none at the ends; kana of half width are kana. */
export function tidy({ surface, reading }: OwnReading): OwnReading {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');
  return { surface: plain(surface), reading: plain(reading.normalize('NFKC')) };
}

/** The list with entries put in: of two that are written alike the later one stands. By reading, as in a register. */
export function withReadings(
  list: readonly OwnReading[],
  added: readonly OwnReading[],
): readonly OwnReading[] {
  const bySurface = new Map([...list, ...added].map(tidy).map((entry) => [entry.surface, entry]));
  return [...bySurface.values()].sort(
    (one, other) =>
      one.reading.localeCompare(other.reading, 'ja') || one.surface.localeCompare(other.surface, 'ja'),
  );
}

export function withoutReading(list: readonly OwnReading[], surface: string): readonly OwnReading[] {
  return list.filter((entry) => entry.surface !== surface);
}
