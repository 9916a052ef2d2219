/** In the viewer nothing is written: these stand where the pages for writing would, so that no editor travels along. */
const none = (): null => null;

export const MeetingEditor = none;
export const ReportEditor = none;
export const ImportPage = none;
export const HandoffPage = none;
export const ReadingsPage = none;
export const TrashPage = none;
export const ActivityPage = none;
export const HistoryPage = none;
export const BackupsPage = none;
export const FilesPage = none;
