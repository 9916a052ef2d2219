import { useMemo } from 'react';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { meetingQuestions } from '#shared/rules/meeting-questions';
import { Backlinks } from '../../app/backlinks';
import { useCommands } from '../../app/commands-context';
import { HistoryButton } from '../../app/history-button';
import { FindBar } from '../../app/reader/find-bar';
import { SelectionToPhrase } from '../../app/reader/selection-to-phrase';
import type { Place } from '../../app/route';
import { useServices } from '../../app/services';
import { useRecord, useSnapshot } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { useTrash } from '../../app/use-trash';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { MeetingArticle } from './meeting-article';
import styles from './meeting-page.module.css';
import { MeetingRecordFacts } from './meeting-record-facts';
import { useMeetingReader } from './use-meeting-reader';

interface MeetingPageProps {
  readonly id: string;
  readonly place: Place | undefined;
}

/** A meeting to be read, like a page of the report. */
export function MeetingPage({ id, place }: MeetingPageProps) {
  const { router } = useServices();
  const meeting = useRecord('offsiteMeeting', id);
  const search = place?.at === 'search' ? `${place.query} ${place.path ?? ''}` : '';
  if (meeting) return <OpenMeeting key={search} meeting={meeting} place={place} />;
  return (
    <Page title="オフサイトミーティング">
      <EmptyState
        icon="talk"
        title="この記録は見つかりません"
        action={<Button onPress={() => router.navigate({ page: 'meetings' })}>一覧へ</Button>}
      >
        削除されたのかもしれません。ゴミ箱にあれば、元に戻せます。
      </EmptyState>
    </Page>
  );
}

function OpenMeeting({
  meeting,
  place,
}: {
  readonly meeting: OffsiteMeeting;
  readonly place: Place | undefined;
}) {
  const { router } = useServices();
  const canWrite = useCanWrite();
  const commands = useCommands();
  const trash = useTrash();
  const { records } = useSnapshot();
  const questions = useMemo(() => meetingQuestions(records, meeting.id), [records, meeting.id]);
  const reader = useMeetingReader(meeting.id, place);

  const remove = async (): Promise<void> => {
    if (await trash(meeting)) router.navigate({ page: 'meetings' });
  };

  const actions = (
    <>
      {canWrite && (
        <Button
          look="primary"
          icon="pencil"
          onPress={() => router.navigate({ page: 'meetingEdit', id: meeting.id })}
        >
          直す
        </Button>
      )}
      <Button icon="print" onPress={() => commands.run('print')}>
        印刷
      </Button>
      <HistoryButton id={meeting.id} />
      {canWrite && (
        <Button look="quiet" icon="trash" onPress={() => void remove()}>
          削除
        </Button>
      )}
    </>
  );

  return (
    <Page title={meeting.title} lead="オフサイトミーティング" actions={actions}>
      <FindBar find={reader.find} />
      {reader.found === 'lost' && place?.at === 'phrase' && (
        <Notice tone="info">
          このフレーズの元の言葉は、書き換えられたか削除されたようで、見つかりませんでした。フレーズそのものは残っています。
        </Notice>
      )}
      <div className={styles.columns}>
        <MeetingArticle
          meeting={meeting}
          questions={questions}
          articleRef={reader.setArticle}
          onContentDrawn={reader.onContentDrawn}
        />
        <aside className={styles.aside}>
          <MeetingRecordFacts meeting={meeting} />
          <Backlinks record={meeting} />
        </aside>
      </div>
      <SelectionToPhrase
        article={reader.article}
        document={reader.text}
        headings={reader.headings}
        recordId={meeting.id}
        cohortId={meeting.cohortId}
        fallback={{
          occasion: meeting.title,
          ...(meeting.date === undefined ? {} : { date: meeting.date }),
          ...(meeting.counterpart === undefined ? {} : { speaker: meeting.counterpart }),
        }}
      />
    </Page>
  );
}
