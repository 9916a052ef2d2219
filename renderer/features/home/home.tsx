import { formatFiscalYear } from '#shared/dates/format-date';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { recordTitle } from '#shared/model/record-title';
import { formatMoment } from '../../app/format-moment';
import { lastRead } from '../../app/last-read';
import { today } from '../../app/new-record';
import { recordRoute } from '../../app/record-route';
import { routeToHash } from '../../app/route';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { recordsByKind, useSnapshot } from '../../app/use-archive';
import { Card, CardGrid } from '../../components/layout/card';
import { Page, Section } from '../../components/layout/page';
import { Chip, Chips } from '../../components/status/chip';
import styles from './home.module.css';
import { HomeEmpty } from './home-empty';
import { PackageMessage } from './package-message';
import { phraseOfTheDay } from './phrase-of-the-day';
import { whatIsNew } from './what-is-new';

/** ホーム: something useful at once: a phrase, where I was, what is new, the cohorts, what is still open. */
export function Home() {
  const { archive } = useServices();
  const snapshot = useSnapshot();
  const state = useStore(archive.state);
  const records = recordsByKind(snapshot);
  const phrase = phraseOfTheDay(records.keyPhrase, today());
  const reading = snapshot.records.get(lastRead() ?? '');
  const readingRoute = reading && reading.deletedAt === undefined ? recordRoute(reading) : undefined;
  const open = records.openQuestion.filter((question) => question.status !== 'answered');
  const running = records.actionItem.filter(
    (action) => action.status === 'planned' || action.status === 'doing',
  );
  const news = whatIsNew(snapshot.records.values(), 6);
  const name = state.state === 'open' ? state.status.name : '';

  if (
    records.cohort.length +
      records.report.length +
      records.offsiteMeeting.length +
      records.keyPhrase.length ===
    0
  ) {
    return <HomeEmpty name={name} />;
  }
  return (
    <Page title={name}>
      <PackageMessage />
      {phrase && (
        <a className={styles.phrase} href={routeToHash({ page: 'phrases', id: phrase.id })}>
          <span className={styles.phraseLabel}>今日のフレーズ</span>
          <q className={styles.phraseText}>{phrase.text}</q>
          <span className={styles.phraseSource}>
            {[phrase.speaker, phrase.occasion].filter(Boolean).join('　')}
          </span>
        </a>
      )}
      {reading && readingRoute && (
        <a className={styles.resume} href={routeToHash(readingRoute)}>
          <span className={styles.resumeLabel}>続きから</span>
          <span>{recordTitle(reading)}</span>
        </a>
      )}
      {records.cohort.length > 0 && (
        <Section title="期の歩み">
          <ol className={styles.cohorts}>
            {records.cohort.map((cohort) => (
              <li key={cohort.id}>
                <Card href={routeToHash({ page: 'cohort', id: cohort.id })}>
                  <span className={styles.cohortNumber}>第{cohort.number}期</span>
                  <span className={styles.cohortYear}>{formatFiscalYear(cohort.fiscalYear)}</span>
                  <span>{cohort.theme}</span>
                </Card>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <div className={styles.columns}>
        <Section
          title="まだ解けていないモヤモヤ"
          aside={<a href={routeToHash({ page: 'questions' })}>{`すべて（${open.length}）`}</a>}
        >
          <ul className={styles.lines}>
            {open.slice(0, 5).map((question) => (
              <li key={question.id}>
                <a href={routeToHash({ page: 'questions', id: question.id })}>{question.text}</a>
                {question.status === 'hinted' && <Chip tone="info">手がかりあり</Chip>}
              </li>
            ))}
            {open.length === 0 && <li className={styles.none}>今はありません。</li>}
          </ul>
        </Section>
        <Section
          title="動いているアクション"
          aside={<a href={routeToHash({ page: 'actions' })}>{`すべて（${running.length}）`}</a>}
        >
          <ul className={styles.lines}>
            {running.slice(0, 5).map((action) => (
              <li key={action.id}>
                <a href={routeToHash({ page: 'actions', id: action.id })}>{recordTitle(action)}</a>
                {action.status === 'doing' && <Chip tone="accent">取組中</Chip>}
              </li>
            ))}
            {running.length === 0 && <li className={styles.none}>今はありません。</li>}
          </ul>
        </Section>
      </div>
      <Section title="新しい記録">
        <CardGrid>
          {news.map((record) => {
            const route = recordRoute(record);
            return (
              <Card key={record.id} {...(route ? { href: routeToHash(route) } : {})}>
                <Chips>
                  <Chip>{KIND_LABELS[record.kind]}</Chip>
                </Chips>
                <span className={styles.newsTitle}>{recordTitle(record)}</span>
                <span
                  className={styles.newsBy}
                >{`${record.updatedBy}　${formatMoment(record.updatedAt)}`}</span>
              </Card>
            );
          })}
        </CardGrid>
      </Section>
    </Page>
  );
}
