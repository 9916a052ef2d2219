import { join } from 'node:path';

export const archiveFile = (folder: string): string => join(folder, 'archive.json');
export const attachmentsFolder = (folder: string): string => join(folder, 'attachments');

/** Content-addressed: the first two digits keep a folder from holding ten thousand names. */
export const attachmentFile = (folder: string, sha256: string): string =>
  join(attachmentsFolder(folder), sha256.slice(0, 2), sha256);
