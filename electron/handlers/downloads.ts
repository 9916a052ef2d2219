import { randomUUID } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { fail, type Result } from '#shared/contract/result';
import { type Chunk, readChunk } from './read-chunk';

/** Finished files the page fetches in chunks, known to it by an id that means nothing on the disk. */
export interface Downloads {
  /** takes a temp file over: it is removed when the page has done with it, or with this process */
  readonly register: (path: string) => string;
  readonly read: (downloadId: string, offset: number, length: number) => Promise<Result<Chunk>>;
  readonly discard: (downloadId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createDownloads(): Downloads {
  const paths = new Map<string, string>();
  const discard = async (downloadId: string): Promise<void> => {
    const path = paths.get(downloadId);
    if (path === undefined) return;
    paths.delete(downloadId);
    await unlink(path).catch(() => undefined);
  };
  return {
    register: (path) => {
      const downloadId = randomUUID();
      paths.set(downloadId, path);
      return downloadId;
    },
    read: async (downloadId, offset, length) => {
      const path = paths.get(downloadId);
      return path === undefined
        ? fail({ code: 'not_found', id: downloadId })
        : readChunk(path, offset, length);
    },
    discard,
    close: async () => {
      for (const downloadId of [...paths.keys()]) await discard(downloadId);
    },
  };
}
