import type { Ref } from 'react';
import type { Heading } from '#shared/markdown/outline';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import type { OpenQuestion } from '#shared/model/open-question';
import { ArchiveMarkdown } from '../../app/archive-markdown';
import { routeToHash } from '../../app/route';
import { AttachmentList } from '../../components/attachments/attachment-list';
import { MeetingFacts } from './meeting-facts';
import styles from './meeting-page.module.css';
import { PollBars } from './poll-bars';
import { QuestionAnswers, QuestionStatusChip } from './question-state';

interface MeetingArticleProps {
  readonly meeting: OffsiteMeeting;
  readonly questions: readonly OpenQuestion[];
  readonly articleRef: Ref<HTMLElement>;
  readonly onContentDrawn: (article: HTMLElement, headings: readonly Heading[]) => void;
}

/** A meeting as a page of the report. Everything a reader can search, select and print lies in this element. */
export function MeetingArticle(props: MeetingArticleProps) {
  const { meeting, questions, articleRef, onContentDrawn } = props;
  const { content, insights, polls, nextSteps, attachments } = meeting;
  return (
    <article ref={articleRef} className={styles.article}>
      <MeetingFacts meeting={meeting} />
      {content.trim() !== '' && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【内容】</h2>
          <div className={styles.written}>
            <ArchiveMarkdown source={content} onDrawn={onContentDrawn} />
          </div>
        </section>
      )}
      {questions.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【モヤモヤ】</h2>
          <ol className={styles.lines}>
            {questions.map((question) => (
              <li key={question.id} className={styles.question}>
                <p className={styles.words}>
                  <a href={routeToHash({ page: 'questions', id: question.id })}>{question.text}</a>{' '}
                  <QuestionStatusChip question={question} />
                </p>
                <QuestionAnswers question={question} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {insights.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【気付き】</h2>
          <ul className={styles.lines}>
            {insights.map(({ id, text }) => (
              <li key={id} className={styles.insight}>
                <p className={styles.words}>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {polls.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【挙手】</h2>
          {polls.map((poll) => (
            <div key={poll.id} className={styles.poll}>
              <h3 className={styles.pollQuestion}>{poll.question}</h3>
              <PollBars poll={poll} />
            </div>
          ))}
        </section>
      )}
      {nextSteps.trim() !== '' && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【次の一歩】</h2>
          <div className={styles.written}>
            <ArchiveMarkdown source={nextSteps} />
          </div>
        </section>
      )}
      {attachments.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>【添付】</h2>
          <AttachmentList ids={attachments} />
        </section>
      )}
    </article>
  );
}
