import { join } from 'node:path';

export const archiveFile = (folder: string): string => join(folder, 'archive.json');
/** The generation before archive.json. */
export const previousFile = (folder: string): string => join(folder, 'archive.previous.json');
export const journalFolder = (folder: string): string => join(folder, 'journal');
export const historyFolder = (folder: string): string => join(folder, 'history');
/** The archive as it began: what every record's first version in the history stands on. */
export const firstFile = (folder: string): string => join(historyFolder(folder), 'first.json');
export const backupsFolder = (folder: string): string => join(folder, 'backups');
/** Files of others that were found in place of ours. */
export const conflictsFolder = (folder: string): string => join(folder, 'conflicts');
/** Files, or copies of them, that could not be read whole. */
export const quarantineFolder = (folder: string): string => join(folder, 'quarantine');
export const attachmentsFolder = (folder: string): string => join(folder, 'attachments');
/** Files nobody named, until they are removed for good. */
export const setAsideFolder = (folder: string): string => join(attachmentsFolder(folder), 'set-aside');

/** Content-addressed: the first two digits keep a folder from holding ten thousand names. */
export const attachmentFile = (folder: string, sha256: string): string =>
  join(attachmentsFolder(folder), sha256.slice(0, 2), sha256);
