import { type ReactNode, Suspense } from 'react';
import { assertNever } from '#shared/model/assert-never';
import { ActionList } from '../features/actions/action-list';
import { CohortList } from '../features/cohorts/cohort-list';
import { CohortPage } from '../features/cohorts/cohort-page';
import { Home } from '../features/home/home';
import { MeetingList } from '../features/meetings/meeting-list';
import { MeetingPage } from '../features/meetings/meeting-page';
import { PhraseList } from '../features/phrases/phrase-list';
import { QuestionList } from '../features/questions/question-list';
import { ReportList } from '../features/reports/report-list';
import { ReportPage } from '../features/reports/report-page';
import { SearchPage } from '../features/search/search-page';
import { SettingsPage } from '../features/settings/settings-page';
import type { Route } from './route';
import { useServices } from './services';
import { useCanWrite } from './use-can-write';
import {
  ActivityPage,
  BackupsPage,
  FilesPage,
  HandoffPage,
  HistoryPage,
  ImportPage,
  MeetingEditor,
  ReadingsPage,
  ReportEditor,
  TrashPage,
} from './writing-pages';

/** The page of a route. Where nothing can be written, the pages for writing lead home. */
export function PageOf({ route }: { readonly route: Route }) {
  const { capabilities } = useServices();
  const canWrite = useCanWrite();
  const writing = (page: ReactNode): ReactNode => (canWrite ? <Suspense>{page}</Suspense> : <Home />);
  const owning = (page: ReactNode): ReactNode =>
    capabilities.canWrite ? <Suspense>{page}</Suspense> : <Home />;
  const exporting = (page: ReactNode): ReactNode =>
    capabilities.exportsTo === 'nowhere' ? <Home /> : <Suspense>{page}</Suspense>;
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'cohorts':
      return <CohortList />;
    case 'cohort':
      return <CohortPage id={route.id} place={route.place} />;
    case 'reports':
      return <ReportList />;
    case 'report':
      return <ReportPage id={route.id} place={route.place} />;
    case 'reportEdit':
      return writing(<ReportEditor id={route.id} />);
    case 'phrases':
      return <PhraseList focusId={route.id} place={route.place} />;
    case 'meetings':
      return <MeetingList />;
    case 'meeting':
      return <MeetingPage id={route.id} place={route.place} />;
    case 'meetingEdit':
      return writing(<MeetingEditor id={route.id} />);
    case 'questions':
      return <QuestionList focusId={route.id} place={route.place} />;
    case 'actions':
      return <ActionList focusId={route.id} place={route.place} />;
    case 'search':
      return <SearchPage place={route} />;
    case 'import':
      return writing(<ImportPage />);
    case 'handoff':
      return exporting(<HandoffPage />);
    case 'trash':
      return writing(<TrashPage />);
    case 'activity':
      return owning(<ActivityPage />);
    case 'history':
      return owning(<HistoryPage id={route.id} />);
    case 'backups':
      return owning(<BackupsPage />);
    case 'files':
      return owning(<FilesPage />);
    case 'readings':
      return owning(<ReadingsPage />);
    case 'settings':
      return <SettingsPage />;
    default:
      return assertNever(route);
  }
}
