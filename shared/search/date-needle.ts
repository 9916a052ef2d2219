import { dateLetters, namesFiscalYear, soughtDateLetters, type WrittenDate } from './date-letters';
import { FIELD_END } from './field-end';
import { findDates } from './find-dates';
import { frequencyWeight } from './frequency-weight';
import type { Needle } from './needle';
import { TIERS } from './tiers';

/** A day of a fiscal year tells less of it than its name does: 令和3年度 before R3.5.14. */
const ONLY_A_DAY = 0.7;

/** A date in whatever form it is written; part of a date finds every date it includes. */
export function dateNeedle(date: WrittenDate, why: string): Needle {
  const sought = soughtDateLetters(date);
  // The pieces of a record mostly share its title.
  const titled = new Map<string, boolean>();
  const isInTitle = (title: string): boolean => {
    const known = titled.get(title);
    if (known !== undefined) return known;
    const isThere = findDates(title).some((found) => dateLetters(found).includes(sought));
    titled.set(title, isThere);
    return isThere;
  };
  return {
    stream: 'surface',
    tier: TIERS.letters,
    pieces: [sought],
    why,
    weigh: ({ surface, titleEnd, textEnd }, meanLength) => {
      if (!surface.includes(sought, textEnd)) return 0;
      const isDay =
        date.fiscal && date.year !== undefined && !namesFiscalYear(surface.slice(textEnd), date.year);
      return (
        TIERS.letters *
        (isDay ? ONLY_A_DAY : 1) *
        frequencyWeight(
          { title: isInTitle(surface.slice(0, titleEnd)) ? 1 : 0, text: 1 },
          surface.length,
          meanLength,
        )
      );
    },
    locate: ({ surface, titleEnd, textEnd }, map) => {
      const fields = [
        { at: 0, end: titleEnd },
        { at: titleEnd + FIELD_END.length, end: textEnd },
      ];
      return fields.flatMap(({ at, end }) =>
        findDates(surface.slice(at, end))
          .filter((found) => dateLetters(found).includes(sought))
          .flatMap((found) => map.toSource(at + found.start, at + found.end) ?? []),
      );
    },
  };
}
