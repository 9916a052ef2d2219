import { ok } from '../contract/result';
import type { Rule } from './rule';

/** How long a record lies in the trash before it is removed. */
export const TRASH_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** Removes what has lain in the trash for 30 days; the history keeps it. */
export const emptyOldTrash: Rule = (records, { at }) => {
  const oldest = Date.parse(at) - TRASH_DAYS * DAY_MS;
  const old = [...records.values()].filter(
    ({ deletedAt }) => deletedAt !== undefined && Date.parse(deletedAt) <= oldest,
  );
  return ok(old.map((record) => ({ op: 'purge', id: record.id, before: record.revision, removed: record })));
};
