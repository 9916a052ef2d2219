/** In the viewer nothing is written: these stand where the pages for writing would, so that no editor travels along. */
const none = (): null => null;

export const MeetingEditor = none;
export const ReportEditor = none;
export const ImportPage = none;
export const HandoffPage = none;
export const TrashPage = none;
