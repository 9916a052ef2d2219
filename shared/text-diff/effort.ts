/**
 * How much work a comparison may still cost, counted in steps, not in time: the same texts give the same difference
 * on every machine.
 */
export interface Effort {
  /** false when there is not that much left; then the caller settles for something coarser */
  readonly spend: (steps: number) => boolean;
}

export function createEffort(steps: number): Effort {
  let left = steps;
  return {
    spend: (wanted) => {
      left -= wanted;
      return left >= 0;
    },
  };
}
