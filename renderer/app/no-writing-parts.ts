/** In the viewer nothing is written: these stand where the parts for it would, so that they do not travel along. */
const none = (): null => null;

export const ConflictDialog = none;
export const UndoDialog = none;
export const OwnerNotices = none;
