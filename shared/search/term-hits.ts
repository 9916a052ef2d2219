/** Units that hold one term, each with its weight (greater than 0). */
export interface TermHits {
  readonly units: readonly number[];
  /** by unit ordinal; 0 for units that do not hold the term */
  readonly weights: Float32Array;
}
