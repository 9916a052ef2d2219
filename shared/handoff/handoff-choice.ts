import type { RecordKind } from '../model/record';

/** What the sender chose to hand over. The page sends it as the contract's `exportChoice`. */
export interface HandoffChoice {
  readonly title: string;
  /** the sender's words to the next cohort, Markdown */
  readonly message: string;
  readonly scope: HandoffScope;
}

export interface HandoffScope {
  /** only these kinds go; an empty list means none */
  readonly kinds: readonly RecordKind[];
  /** ids of cohorts, null = records of no cohort; an empty list means all */
  readonly cohortIds: readonly (string | null)[];
  /** records that carry one of these; an empty list means any */
  readonly tags: readonly string[];
  /** taken out by hand */
  readonly excludedIds: readonly string[];
  /** also records whose 公開範囲 is 隊内 */
  readonly includeTeam: boolean;
}
