import { carryReadings } from './carry-readings';
import { expandTerm } from './expand-term';
import { forgivingNeedles } from './forgive-term';
import { markUnit } from './mark-unit';
import { parseQuery } from './parse-query';
import { type PreparedUnit, prepareUnit, type WordKnowledge } from './prepared-unit';
import type { Query } from './query';
import type { TextRange } from './text-range';

/**
 * A text that is open, made ready to be searched letter by letter as somebody types: folded once, and read as the
 * units of its record were.
 */
export class OpenText {
  private readonly prepared: PreparedUnit;

  /** `units` are those of the record the text shows; without any the text is searched by its letters. */
  constructor(
    readonly text: string,
    units: readonly PreparedUnit[],
    private readonly knowledge: WordKnowledge,
  ) {
    const unit = { id: '', recordId: '', kind: '', title: '', text, tags: [] };
    const isRead = units.some((own) => own.isRead);
    const readings = { title: '', text: isRead ? carryReadings(units, text) : '' };
    this.prepared = prepareUnit(isRead ? { ...unit, readings } : unit, knowledge);
  }

  /**
   * Where the terms of a query stand, by any needle that finds a unit in a search, mistakes forgiven last: UTF-16
   * offsets, sorted, none overlapping. O(length × ways to write the terms).
   */
  find(query: Query | string): readonly TextRange[] {
    const { terms } = typeof query === 'string' ? parseQuery(query) : query;
    const { lexicon } = this.knowledge;
    const wanted = terms
      .filter((term) => !term.negated)
      .map((term) => {
        const needles = expandTerm(term, lexicon);
        return needles.with(() => [...needles.guesses(), ...forgivingNeedles(term, lexicon)]);
      });
    return markUnit(this.prepared, wanted, this.prepared.surface.length).textRanges;
  }
}
