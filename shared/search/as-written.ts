import { fold } from './fold';
import { occurrencesOf } from './occurrences';
import type { QueryTerm } from './query';
import type { TextRange } from './text-range';

/**
 * Where a text holds a quoted term as written. Folding finds the places; there the original must be the
 * same but for width, case and line breaks: `"取り組み"` is not トリクミ, `"ガ"` not が.
 * O(length).
 */
export function rangesAsWritten(term: QueryTerm, text: string): readonly TextRange[] {
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
