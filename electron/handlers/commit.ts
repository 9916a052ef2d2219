import { fail, ok, type Result } from '#shared/contract/result';
import type { ArchiveRecord, RecordKind, RecordOf } from '#shared/model/record';
import type { Rule } from '#shared/rules/rule';
import type { Committed } from '../archive/archive-store';
import type { AppContext } from './app-context';

/** Who did it, when nobody has said who they are. */
const UNNAMED = '名前未設定';

/** The name that what is written now is signed with. */
export const authorOf = ({ settings }: AppContext): string => settings.current().myName.trim() || UNNAMED;

/** Lets a rule change the archive, and tells every page what changed. */
export async function commit(context: AppContext, rule: Rule): Promise<Result<Committed>> {
  const committed = await context.session.withStore((store) => store.commit(rule, authorOf(context)));
  if (committed.ok) announce(context, committed.value);
  return committed;
}

/** As `commit`; answers with one record as it is after the change. */
export async function commitRecord<K extends RecordKind>(
  context: AppContext,
  rule: Rule,
  kind: K,
  id: string,
): Promise<Result<RecordOf<K>>> {
  const committed = await commitAny(context, rule, id);
  if (!committed.ok) return committed;
  if (committed.value.kind !== kind) return fail({ code: 'not_found', id });
  // The kind was compared just above; TypeScript does not narrow a union by a generic.
  return ok(committed.value as RecordOf<K>);
}

/** As `commitRecord`, for a record of any kind. */
export async function commitAny(context: AppContext, rule: Rule, id: string): Promise<Result<ArchiveRecord>> {
  const committed = await commit(context, rule);
  if (!committed.ok) return committed;
  const written = committed.value.changes.find((change) => change.op === 'put' && change.record.id === id);
  if (written?.op === 'put') return ok(written.record);
  return context.session.withStore(async ({ records }) => {
    const record = records.get(id);
    return record ? ok(record) : fail({ code: 'not_found', id });
  });
}

/** A transaction that changed nothing is nobody's news. */
export function announce(context: AppContext, { changes }: Committed): void {
  if (changes.length > 0) context.emit({ type: 'archive.changed', changes });
}
