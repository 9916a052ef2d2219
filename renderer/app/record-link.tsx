import { recordTitle } from '#shared/model/record-title';
import { recordRoute } from './record-route';
import { routeToHash } from './route';
import { useSnapshot } from './use-archive';

/** A link to a record by its title, or the word that it is gone. */
export function RecordLink({ recordId }: { readonly recordId: string }) {
  const record = useSnapshot().records.get(recordId);
  const route = record && record.deletedAt === undefined ? recordRoute(record) : undefined;
  if (!record || !route) return <span>（削除された記録）</span>;
  return <a href={routeToHash(route)}>{recordTitle(record)}</a>;
}
