import type { MethodInput } from '#shared/contract/contract';
import { RECORD_KINDS } from '#shared/model/record';

export type Scope = MethodInput<'handoff.export'>['choice']['scope'];

/** Everything that may be handed over: what a newcomer most likely wants. */
export const WHOLE: Scope = {
  kinds: [...RECORD_KINDS],
  cohortIds: [],
  tags: [],
  excludedIds: [],
  includeTeam: false,
};

/** The list with a value put in or taken out. */
export const toggled = <T>(list: readonly T[], value: T, on: boolean): T[] =>
  on ? [...list, value] : list.filter((one) => one !== value);
