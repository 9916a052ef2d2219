import type { ArchiveRecord } from '#shared/model/record';
import { sourcePlaceOf } from '#shared/model/record-source';
import { recordTitle } from '#shared/model/record-title';
import { recordRoute } from './record-route';
import { routeToHash } from './route';
import { useSnapshot } from './use-archive';

interface SourceLinkProps {
  readonly record: ArchiveRecord;
  readonly className?: string | undefined;
  /** the link's words */
  readonly children: string;
}

/** The way to the very words of a document a record was taken from; nothing for a record that was written. */
export function SourceLink({ record, className, children }: SourceLinkProps) {
  const { records } = useSnapshot();
  const place = sourcePlaceOf(record);
  if (!place) return null;
  const source = records.get(place.recordId);
  const route = source && recordRoute(source, { at: 'phrase', phraseId: record.id });
  if (!source || source.deletedAt !== undefined || !route)
    return <span>出どころの資料は削除されています</span>;
  return (
    <a className={className} href={routeToHash(route)} title={recordTitle(source)}>
      {children}
    </a>
  );
}
