import Fuse from 'fuse.js';
import { useMemo, useState } from 'react';
import { formatEventDate } from '#shared/dates/format-date';
import type { Report } from '#shared/model/report';
import { CohortChip } from '../../app/cohort-chip';
import { CohortFilter } from '../../app/cohort-filter';
import { newRecordId } from '../../app/new-record';
import { routeToHash } from '../../app/route';
import { useServices } from '../../app/services';
import { useRecords } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { FilterBar } from '../../components/fields/filter-bar';
import { TextField } from '../../components/fields/text-field';
import { LongList } from '../../components/layout/long-list';
import { Page } from '../../components/layout/page';
import { Chip } from '../../components/status/chip';
import { EmptyState } from '../../components/status/empty-state';
import styles from './reports.module.css';

/** Lines drawn at once. */
const STEP = 200;

/** 資料: every yearly report and other document, newest first. */
export function ReportList() {
  const { router } = useServices();
  const canWrite = useCanWrite();
  const reports = useRecords('report');
  const [title, setTitle] = useState('');
  const [cohortId, setCohortId] = useState('');
  const list = useMemo(() => narrow(reports, title, cohortId), [reports, title, cohortId]);
  const buttons = canWrite && (
    <>
      <Button look="primary" icon="inbox" onPress={() => router.navigate({ page: 'import' })}>
        取り込む
      </Button>
      <Button icon="pencil" onPress={() => router.navigate({ page: 'reportEdit', id: newRecordId() })}>
        新しく書く
      </Button>
    </>
  );
  return (
    <Page
      title="資料"
      lead="過去の期のレポートや、受け継いできた文書。"
      actions={reports.length > 0 && buttons}
    >
      {reports.length === 0 ? (
        <EmptyState
          icon="book"
          title="まだ資料がありません"
          action={buttons && <div className={styles.buttons}>{buttons}</div>}
        >
          過去のレポートを取り込むと、見出しや段落が整い、目次と検索つきで読めるようになります。
        </EmptyState>
      ) : (
        <>
          <FilterBar count={`${list.length}件`}>
            <TextField label="題名で絞る" value={title} onChange={setTitle} />
            <CohortFilter value={cohortId} onChange={setCohortId} />
          </FilterBar>
          <LongList items={list} step={STEP} className={styles.list}>
            {(report) => (
              <li key={report.id}>
                <a className={styles.entry} href={routeToHash({ page: 'report', id: report.id })}>
                  <span className={styles.title}>{report.title}</span>
                  <span className={styles.facts}>
                    <CohortChip cohortId={report.cohortId} />
                    {report.tags.map((tag) => (
                      <Chip key={tag}>{tag}</Chip>
                    ))}
                    {report.date && <span>{formatEventDate(report.date)}</span>}
                    <span>{`約${Math.max(1, Math.round(report.body.length / 500))}分`}</span>
                  </span>
                </a>
              </li>
            )}
          </LongList>
        </>
      )}
    </Page>
  );
}

function narrow(reports: readonly Report[], title: string, cohortId: string): readonly Report[] {
  const ofCohort = cohortId === '' ? reports : reports.filter((report) => report.cohortId === cohortId);
  if (title.trim() === '') return ofCohort;
  const fuse = new Fuse(ofCohort, { keys: ['title'], threshold: 0.4, ignoreLocation: true });
  return fuse.search(title.trim()).map((hit) => hit.item);
}
