import type { Needle } from './needle';

/** Names the units among which a needle is to be looked for. */
export interface CandidateSource {
  /** ordinals of units, each once; all units that match are among them, others and removed ones may be */
  candidates(needle: Needle): Iterable<number>;
}
