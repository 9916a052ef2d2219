import { useDeferredValue, useMemo } from 'react';
import { meetingsCsv } from '#shared/importing/csv/records-csv';
import { csvFile } from '../../app/csv-file';
import { startRecord } from '../../app/new-record';
import { saveFile } from '../../app/save-file';
import { useServices } from '../../app/services';
import { createStore, useStore } from '../../app/store';
import { useRecords } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { filterMeetings, isNarrowed, NO_FILTER, titleIndex } from './meeting-filter';
import { MeetingFilters } from './meeting-filters';
import { meetingRows } from './meeting-rows';
import { MeetingRowsView } from './meeting-rows-view';
import { UnsavedDrafts } from './unsaved-drafts';

/** Kept while the app runs, so that coming back from a note finds the list as it was left. */
const filterStore = createStore(NO_FILTER);

/** オフサイトミーティング: every dialogue, newest first. */
export function MeetingList() {
  const services = useServices();
  const canWrite = useCanWrite();
  const meetings = useRecords('offsiteMeeting');
  const cohorts = useRecords('cohort');
  const questions = useRecords('openQuestion');
  const filter = useStore(filterStore);
  const wanted = useDeferredValue(filter);

  const index = useMemo(() => {
    let made: ReturnType<typeof titleIndex> | undefined;
    return () => {
      made ??= titleIndex(meetings);
      return made;
    };
  }, [meetings]);
  const rows = useMemo(
    () => meetingRows(filterMeetings(meetings, wanted, index), wanted.grouping, cohorts),
    [meetings, wanted, index, cohorts],
  );
  const tags = useMemo(
    () => [...new Set(meetings.flatMap((meeting) => meeting.tags))].sort((a, b) => a.localeCompare(b, 'ja')),
    [meetings],
  );

  const write = canWrite && (
    <Button look="primary" icon="plus" onPress={() => startRecord(services, 'offsiteMeeting')}>
      書く
    </Button>
  );
  if (meetings.length === 0) {
    return (
      <Page title="オフサイトミーティング">
        {canWrite && <UnsavedDrafts />}
        <EmptyState icon="talk" title="対話の記録はまだありません" action={write}>
          だれと、いつ、どこで話したか。出た話と、残ったモヤモヤ、気付いたこと。会いながら書けるように、書いたそばから保存されます。挙手の結果や写真も一緒に残せます。
        </EmptyState>
      </Page>
    );
  }
  const exportCsv = (): void => {
    const listed = filterMeetings(meetings, wanted, index);
    saveFile(csvFile(meetingsCsv(listed, questions, cohorts)), 'オフサイトミーティング.csv');
  };
  const shown = rows.filter((row) => row.type === 'meeting').length;
  return (
    <Page
      title="オフサイトミーティング"
      lead={isNarrowed(wanted) ? `${meetings.length}件のうち ${shown}件` : `${meetings.length}件の対話の記録`}
      actions={
        <>
          {write}
          <Button icon="inbox" onPress={exportCsv}>
            CSVに書き出す
          </Button>
        </>
      }
    >
      {canWrite && <UnsavedDrafts />}
      <MeetingFilters filter={filter} onChange={filterStore.set} tags={tags} />
      {rows.length > 0 ? (
        <MeetingRowsView rows={rows} />
      ) : (
        <EmptyState icon="search" title="当てはまる記録がありません">
          言葉を短くするか、絞り込みをやめてみてください。記録の中身の言葉は、上の検索欄（Ctrl+K
          の隣）から探せます。
        </EmptyState>
      )}
    </Page>
  );
}
