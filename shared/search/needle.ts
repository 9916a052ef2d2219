import type { PreparedUnit } from './prepared-unit';
import type { SourceMap } from './source-map';
import type { TextRange } from './text-range';

/** The two strings a unit is searched in. */
export type Stream = 'surface' | 'reading';

/**
 * One of the ways in which a term may stand in a text: its letters, its sound, another okurigana, a date.
 * A term is found where any of its needles is (expand-term.ts).
 */
export interface Needle {
  readonly stream: Stream;
  /** the best tier (tiers.ts) it can give */
  readonly tier: number;
  /** letters that every matching unit has in its stream, in any order: what postings are asked for (but `isAnyPiece`) */
  readonly pieces: readonly string[];
  /** true when a matching unit has one of the pieces and need not have all */
  readonly isAnyPiece?: boolean;
  /** true when units that have been read weigh 0: with none unread it need not be looked for */
  readonly isForUnread?: boolean;
  /** how well the unit answers: 0 for not at all, else its tier (tiers.ts) times `frequencyWeight` */
  weigh(prepared: PreparedUnit, meanLength: number): number;
  /** what to mark, as ranges of the unit's source */
  locate(prepared: PreparedUnit, map: SourceMap): readonly TextRange[];
  /** told to the reader when this needle found the unit, for example よみ「たいわ」; absent for plain letters */
  readonly why?: string;
}
