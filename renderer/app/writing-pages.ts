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
export const TrashPage = lazy(async () => ({
  default: (await import('../features/trash/trash-page')).TrashPage,
}));
