import { fold } from './fold';
import { frequencyWeight } from './frequency-weight';
import type { Needle } from './needle';
import { occurrencesOf } from './occurrences';
import { type PreparedUnit, sourceOf } from './prepared-unit';
import type { QueryTerm } from './query';
import type { TextRange } from './text-range';
import { TIERS } from './tiers';

/**
 * A quoted term, only as written: folding finds the places, and there the original must be the same but for
 * width, case and line breaks. `"取り組み"` is not トリクミ, `"ガ"` not が.
 */
export function writtenNeedle(term: QueryTerm): Needle {
  return {
    stream: 'surface',
    tier: TIERS.letters,
    pieces: [term.folded],
    weigh: (prepared, meanLength) => {
      if (!prepared.surface.includes(term.folded)) return 0;
      const title = rangesAsWritten(term, prepared.unit.title).length;
      const text = rangesAsWritten(term, prepared.unit.text).length;
      return title + text === 0
        ? 0
        : TIERS.letters * frequencyWeight({ title, text }, prepared.surface.length, meanLength);
    },
    locate: (prepared: PreparedUnit) => rangesAsWritten(term, sourceOf(prepared.unit)),
  };
}

function rangesAsWritten(term: QueryTerm, text: string): readonly TextRange[] {
  const source = fold(text);
  const places = occurrencesOf(term.folded, source.folded);
  if (places.length === 0) return [];
  const wanted = writtenForm(term.text);
  return places
    .map((at) => source.map().toOriginal(at, at + term.folded.length))
    .filter((range) => wanted.includes(writtenForm(text.slice(range.start, range.end))));
}

/** What counts as writing: not width, not case, not where a line happened to end. */
function writtenForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}
