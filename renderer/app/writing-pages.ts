import { lazy } from 'react';

// Pages for writing come on demand: who only reads never loads an editor. The viewer has no-writing-pages.ts instead.
export const MeetingEditor = lazy(async () => ({
  default: (await import('../features/meetings/meeting-editor')).MeetingEditor,
}));
export const ReportEditor = lazy(async () => ({
  default: (await import('../features/reports/report-editor')).ReportEditor,
}));
export const ImportPage = lazy(async () => ({
  default: (await import('../features/import/import-page')).ImportPage,
}));
export const HandoffPage = lazy(async () => ({
  default: (await import('../features/handoff/handoff-page')).HandoffPage,
}));
export const ReadingsPage = lazy(async () => ({
  default: (await import('../features/readings/readings-page')).ReadingsPage,
}));
export const TrashPage = lazy(async () => ({
  default: (await import('../features/trash/trash-page')).TrashPage,
}));
export const ActivityPage = lazy(async () => ({
  default: (await import('../features/activity/activity-page')).ActivityPage,
}));
export const HistoryPage = lazy(async () => ({
  default: (await import('../features/history/history-page')).HistoryPage,
}));
export const BackupsPage = lazy(async () => ({
  default: (await import('../features/backups/backups-page')).BackupsPage,
}));
export const FilesPage = lazy(async () => ({
  default: (await import('../features/files/files-page')).FilesPage,
}));
