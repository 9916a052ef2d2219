import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatEventDate } from '#shared/dates/format-date';
import { headingPathKey } from '#shared/markdown/heading-path-key';
import type { Heading } from '#shared/markdown/outline';
import type { Report } from '#shared/model/report';
import { Backlinks } from '../../app/backlinks';
import { CohortChip } from '../../app/cohort-chip';
import { formatMoment } from '../../app/format-moment';
import { HistoryButton } from '../../app/history-button';
import { rememberLastRead } from '../../app/last-read';
import { DocumentReader } from '../../app/reader/document-reader';
import { TableOfContents } from '../../app/reader/table-of-contents';
import { useCurrentHeading } from '../../app/reader/use-current-heading';
import type { Place, Route } from '../../app/route';
import { useServices } from '../../app/services';
import { useRecord } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { useTrash } from '../../app/use-trash';
import { Button, IconButton } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { Chip } from '../../components/status/chip';
import { EmptyState } from '../../components/status/empty-state';
import styles from './reports.module.css';

interface ReportPageProps {
  readonly id: string;
  readonly place: Place | undefined;
}

/** 資料: one document, to be read. */
export function ReportPage({ id, place }: ReportPageProps) {
  const report = useRecord('report', id);
  if (!report) {
    return (
      <Page title="資料">
        <EmptyState icon="book" title="この資料は見つかりません">
          削除されたか、リンクが古いのかもしれません。<a href="#/reports">資料の一覧へ</a>
        </EmptyState>
      </Page>
    );
  }
  return <ReportReader report={report} place={place} />;
}

function ReportReader({ report, place }: { readonly report: Report; readonly place: Place | undefined }) {
  const { router, toasts } = useServices();
  const canWrite = useCanWrite();
  const trash = useTrash();
  const [drawn, setDrawn] = useState<{ article: HTMLElement; headings: readonly Heading[] }>();
  const headings = useMemo(() => drawn?.headings ?? [], [drawn]);
  const current = useCurrentHeading(drawn?.article ?? null, headings);
  const onDrawn = useCallback(
    (article: HTMLElement, all: readonly Heading[]) => setDrawn({ article, headings: all }),
    [],
  );
  const { id } = report;

  useEffect(() => rememberLastRead(id), [id]);

  const routeTo = (path: string): Route => ({ page: 'report', id, place: { at: 'heading', path } });

  const copyLink = async (): Promise<void> => {
    const heading = headings.find((candidate) => candidate.slug === current);
    const link = heading
      ? `[[${id}#${headingPathKey(heading.path)}|${report.title}（${heading.text}）]]`
      : `[[${report.title}]]`;
    try {
      await navigator.clipboard.writeText(link);
      toasts.show({
        tone: 'done',
        text: 'この場所へのリンクをコピーしました。記録の文章に貼り付けられます。',
      });
    } catch {
      toasts.show({ tone: 'error', text: 'コピーできませんでした。' });
    }
  };

  return (
    <div className={styles.layout}>
      <div className={styles.document}>
        <header className={styles.documentHead}>
          <div className={styles.facts}>
            <CohortChip cohortId={report.cohortId} />
            {report.date && <span>{formatEventDate(report.date)}</span>}
            {report.tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </div>
          <h1 className={styles.documentTitle}>{report.title}</h1>
          <div className={styles.facts}>
            <span>{`${report.updatedBy}　${formatMoment(report.updatedAt)}`}</span>
            {report.source && <OriginalFile report={report} />}
          </div>
          <div className={styles.acts}>
            <IconButton icon="link" label="この場所へのリンクをコピー" onPress={() => void copyLink()} />
            <IconButton icon="print" label="印刷（Ctrl+P）" onPress={() => window.print()} />
            <HistoryButton id={id} />
            {canWrite && (
              <>
                <Button
                  size="small"
                  icon="pencil"
                  onPress={() => router.navigate({ page: 'reportEdit', id })}
                >
                  直す
                </Button>
                <IconButton
                  icon="trash"
                  label="削除"
                  onPress={async () => {
                    if (await trash(report)) router.navigate({ page: 'reports' });
                  }}
                />
              </>
            )}
          </div>
        </header>
        <DocumentReader
          recordId={id}
          cohortId={report.cohortId}
          source={report.body}
          place={place}
          fallback={FALLBACK}
          onDrawn={onDrawn}
        />
        <Backlinks record={report} />
      </div>
      {headings.length > 1 && (
        <aside className={styles.side}>
          <TableOfContents headings={headings} current={current} routeTo={routeTo} />
        </aside>
      )}
    </div>
  );
}

const FALLBACK = {};

function OriginalFile({ report }: { readonly report: Report }) {
  return <span>{`元のファイル：${report.source?.fileName ?? ''}`}</span>;
}
