import type { PreparedUnit } from './prepared-unit';

/** What a result can be narrowed by. The units of a record nearly always agree in all of it, and then share one object. */
export interface UnitTraits {
  readonly kind: string;
  readonly cohort: number | undefined;
  /** western year of the fiscal year its date lies in */
  readonly fiscalYear: number | undefined;
  readonly tags: readonly string[];
  readonly speaker: string | undefined;
}

export function traitsOf({ unit, fiscalYear }: PreparedUnit): UnitTraits {
  const { kind, cohort, tags, speaker } = unit;
  return { kind, cohort, fiscalYear, tags, speaker };
}

export function haveSameTraits(one: UnitTraits, other: UnitTraits): boolean {
  return (
    one.kind === other.kind &&
    one.cohort === other.cohort &&
    one.fiscalYear === other.fiscalYear &&
    one.speaker === other.speaker &&
    (one.tags === other.tags ||
      (one.tags.length === other.tags.length && one.tags.every((tag, at) => tag === other.tags[at])))
  );
}
