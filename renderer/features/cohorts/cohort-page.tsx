import { formatEventDate, formatFiscalYear } from '#shared/dates/format-date';
import { recordTitle } from '#shared/model/record-title';
import { ACTION_STAGES, ACTION_STATUS_LABELS, QUESTION_STATUS_LABELS } from '#shared/model/status-labels';
import { ArchiveMarkdown } from '../../app/archive-markdown';
import { useForm } from '../../app/form-host';
import { HistoryButton } from '../../app/history-button';
import { FindBar } from '../../app/reader/find-bar';
import { useFoundCard } from '../../app/reader/use-found-card';
import { routeToHash, type SearchHits } from '../../app/route';
import { useServices } from '../../app/services';
import { recordsByKind, useRecord, useSnapshot } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { useTrash } from '../../app/use-trash';
import { Button } from '../../components/button/button';
import { Card, CardGrid } from '../../components/layout/card';
import { LongList } from '../../components/layout/long-list';
import { Page, Section } from '../../components/layout/page';
import { Chip } from '../../components/status/chip';
import { EmptyState } from '../../components/status/empty-state';
import { CohortForm } from './cohort-form';
import styles from './cohorts.module.css';

interface CohortPageProps {
  readonly id: string;
  /** the search that led here */
  readonly place: SearchHits | undefined;
}

/** One cohort: its theme, people, report, phrases, meetings, questions and actions on one page. */
export function CohortPage({ id, place }: CohortPageProps) {
  const { router } = useServices();
  const found = useFoundCard(id, place);
  const canWrite = useCanWrite();
  const records = recordsByKind(useSnapshot());
  const cohort = useRecord('cohort', id);
  const trash = useTrash();
  const openForm = useForm();
  if (!cohort) {
    return (
      <Page title="期">
        <EmptyState icon="people" title="この期は見つかりません">
          削除されたか、リンクが古いのかもしれません。<a href="#/cohorts">期の一覧へ</a>
        </EmptyState>
      </Page>
    );
  }
  const ofCohort = <T extends { readonly cohortId?: string }>(list: readonly T[]): readonly T[] =>
    list.filter((record) => record.cohortId === id);
  const reports = ofCohort(records.report);
  const phrases = ofCohort(records.keyPhrase);
  const meetings = ofCohort(records.offsiteMeeting);
  const questions = ofCohort(records.openQuestion);
  const actions = ofCohort(records.actionItem);
  return (
    <Page
      title={`第${cohort.number}期`}
      lead={formatFiscalYear(cohort.fiscalYear)}
      actions={
        <>
          <HistoryButton id={id} />
          {canWrite && (
            <>
              <Button
                icon="pencil"
                onPress={() => openForm((close) => <CohortForm cohort={cohort} onClose={close} />)}
              >
                直す
              </Button>
              <Button
                look="quiet"
                icon="trash"
                onPress={async () => {
                  if (await trash(cohort)) router.navigate({ page: 'cohorts' });
                }}
              >
                削除
              </Button>
            </>
          )}
        </>
      }
    >
      <FindBar find={found.find} />
      <div ref={place ? found.card : null} className={styles.about}>
        {cohort.theme && <p className={styles.motto}>「{cohort.theme}」</p>}
        {cohort.summary && <ArchiveMarkdown source={cohort.summary} />}
        <Section title="メンバー">
          <ul className={styles.members}>
            {cohort.members.map((member) => (
              <li key={member.name} className={styles.member}>
                <span className={styles.memberName}>{member.name}</span>
                <span className={styles.year}>{member.department}</span>
              </li>
            ))}
            {cohort.members.length === 0 && <li className={styles.year}>まだ登録されていません。</li>}
          </ul>
        </Section>
      </div>
      <Section title="レポート">
        <CardGrid>
          {reports.map((report) => (
            <Card key={report.id} href={routeToHash({ page: 'report', id: report.id })}>
              <h3>{report.title}</h3>
              {report.date && <p className={styles.year}>{formatEventDate(report.date)}</p>}
            </Card>
          ))}
        </CardGrid>
        {reports.length === 0 && <p className={styles.year}>まだありません。</p>}
      </Section>
      {phrases.length > 0 && (
        <Section title={`キーフレーズ（${phrases.length}）`}>
          <LongList items={phrases} step={30} className={styles.phrases}>
            {(phrase) => (
              <li key={phrase.id}>
                <a href={routeToHash({ page: 'phrases', id: phrase.id })}>「{phrase.text}」</a>
                {phrase.speaker && <span className={styles.year}>{phrase.speaker}</span>}
              </li>
            )}
          </LongList>
        </Section>
      )}
      {meetings.length > 0 && (
        <Section title={`オフサイトミーティング（${meetings.length}）`}>
          <LongList items={meetings} step={30} className={styles.rows}>
            {(meeting) => (
              <li key={meeting.id}>
                <span className={styles.date}>{meeting.date ? formatEventDate(meeting.date) : ''}</span>
                <a href={routeToHash({ page: 'meeting', id: meeting.id })}>{meeting.title}</a>
              </li>
            )}
          </LongList>
        </Section>
      )}
      {questions.length > 0 && (
        <Section title={`モヤモヤ（${questions.length}）`}>
          <LongList items={questions} step={30} className={styles.rows}>
            {(question) => (
              <li key={question.id}>
                <Chip
                  tone={
                    question.status === 'answered'
                      ? 'success'
                      : question.status === 'hinted'
                        ? 'info'
                        : 'plain'
                  }
                >
                  {QUESTION_STATUS_LABELS[question.status]}
                </Chip>
                <a href={routeToHash({ page: 'questions', id: question.id })}>{question.text}</a>
              </li>
            )}
          </LongList>
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={`アクション（${actions.length}）`}>
          {ACTION_STAGES.map(({ stage, label }) => {
            const items = actions.filter((action) => action.stage === stage);
            if (items.length === 0) return null;
            return (
              <div key={stage}>
                <h3 className={styles.stage}>{label}</h3>
                <LongList items={items} step={30} className={styles.rows}>
                  {(action) => (
                    <li key={action.id}>
                      <Chip
                        tone={
                          action.status === 'done'
                            ? 'success'
                            : action.status === 'doing'
                              ? 'accent'
                              : 'plain'
                        }
                      >
                        {ACTION_STATUS_LABELS[action.status]}
                      </Chip>
                      <a href={routeToHash({ page: 'actions', id: action.id })}>{recordTitle(action)}</a>
                      {action.type === 'pledge' && <span className={styles.year}>宣言：{action.owner}</span>}
                    </li>
                  )}
                </LongList>
              </div>
            );
          })}
        </Section>
      )}
    </Page>
  );
}
