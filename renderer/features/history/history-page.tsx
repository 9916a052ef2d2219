import { useState } from 'react';
import { assertNever } from '#shared/model/assert-never';
import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { recordRoute } from '../../app/record-route';
import { routeToHash } from '../../app/route';
import { useSnapshot } from '../../app/use-archive';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { LoadFailure } from '../../components/status/load-failure';
import { Waiting } from '../../components/status/waiting';
import styles from './history.module.css';
import { useVersions } from './use-versions';
import { VersionDetail } from './version-detail';
import { VersionList } from './version-list';
import { versionBefore } from './version-sittings';
import type { RecordVersion } from './what-happened';

/** 変更の記録: every version of one record, what changed with each, and the way back to it. */
export function HistoryPage({ id }: { readonly id: string }) {
  const record = useSnapshot().records.get(id);
  const { versions, retry } = useVersions(id, record?.revision);
  switch (versions.state) {
    case 'loading':
      return (
        <HistoryFrame record={record}>
          <Waiting label="変更の記録を読んでいます" />
        </HistoryFrame>
      );
    case 'failed':
      return (
        <HistoryFrame record={record}>
          <LoadFailure error={versions.error} onRetry={retry} />
        </HistoryFrame>
      );
    case 'ready':
      return (
        <HistoryFrame record={record} lastTitle={versions.versions[0]?.title}>
          {versions.versions.length === 0 ? (
            <EmptyState icon="clock" title="変更の記録はありません">
              この記録を直すと、直すまえの内容がここに残ります。
            </EmptyState>
          ) : (
            <Versions id={id} record={record} versions={versions.versions} />
          )}
        </HistoryFrame>
      );
    default:
      return assertNever(versions);
  }
}

interface HistoryFrameProps {
  readonly record: ArchiveRecord | undefined;
  /** what a record that is no more was called */
  readonly lastTitle?: string | undefined;
  readonly children: React.ReactNode;
}

function HistoryFrame({ record, lastTitle = '', children }: HistoryFrameProps) {
  const route = record && record.deletedAt === undefined ? recordRoute(record) : undefined;
  const title = record ? recordTitle(record) : lastTitle;
  const lead = (
    <span className={styles.lead}>
      {record && <span>{KIND_LABELS[record.kind]}</span>}
      {route ? <a href={routeToHash(route)}>{title}</a> : <span>{title}</span>}
      {record?.deletedAt !== undefined && <a href={routeToHash({ page: 'trash' })}>ゴミ箱にあります</a>}
      {!record && title !== '' && <span>完全に削除されています</span>}
    </span>
  );
  return (
    <Page title="変更の記録" lead={lead}>
      {children}
    </Page>
  );
}

interface VersionsProps {
  readonly id: string;
  readonly record: ArchiveRecord | undefined;
  /** at least one, newest first */
  readonly versions: readonly RecordVersion[];
}

function Versions({ id, record, versions }: VersionsProps) {
  const [seq, setSeq] = useState<number>();
  const [isFine, setFine] = useState(false);
  const selected = versions.find((version) => version.seq === seq) ?? versions[0];
  return (
    <div className={styles.columns}>
      <VersionList
        versions={versions}
        selected={selected}
        isFine={isFine}
        onFine={setFine}
        onSelect={(version) => setSeq(version.seq)}
      />
      {selected && (
        <VersionDetail
          key={`${selected.seq} ${isFine}`}
          id={id}
          record={record}
          version={selected}
          versions={versions}
          previous={versionBefore(versions, selected, isFine)}
          onRestored={() => setSeq(undefined)}
        />
      )}
    </div>
  );
}
