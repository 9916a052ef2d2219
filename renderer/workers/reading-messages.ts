import type { UnitReadingsOf, UnreadUnit } from '#shared/search/worker-messages';

export interface ReadingRequest {
  readonly seq: number;
  readonly units: readonly UnreadUnit[];
}

/** `readings` is empty when the dictionary could not be loaded. */
export interface ReadingAnswer {
  readonly seq: number;
  readonly readings: readonly UnitReadingsOf[];
}
