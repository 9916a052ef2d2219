import type { Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { Change } from '../model/change';

/** What a rule may know of the moment: everything else is in its arguments. */
export interface RuleContext {
  /** ISO 8601 with offset */
  readonly at: string;
  /** the person's name from the settings */
  readonly by: string;
}

/** A decision over the archive: the changes to make, all or none, or why not. Pure. */
export type Rule = (records: ArchiveRecords, context: RuleContext) => Result<readonly Change[]>;
