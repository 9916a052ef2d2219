import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { AppError } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import { createSerialQueue, type SerialQueue } from '../archive/serial-queue';
import { attempt } from '../archive/store-error';
import type { TempFiles } from './temp-files';

export const MAX_UPLOAD_BYTES = 2_000_000_000;

/** A file that arrived whole; whoever took it removes it. */
export interface UploadedFile {
  readonly path: string;
  /** the last part of the name it was sent under: never a path */
  readonly fileName: string;
  readonly bytes: number;
}

/** Files on their way from the page: they arrive in chunks and are never held whole in memory. */
export interface Uploads {
  readonly begin: (fileName: string, bytes: number) => Promise<Result<string>>;
  /** @returns the bytes received so far */
  readonly append: (uploadId: string, chunk: Uint8Array) => Promise<Result<number>>;
  readonly take: (uploadId: string) => Promise<Result<UploadedFile>>;
  readonly discard: (uploadId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly declared: number;
  readonly handle: FileHandle;
  readonly queue: SerialQueue;
  received: number;
}

const WRONG_SIZE: AppError = {
  code: 'invalid_input',
  issues: ['ファイルの大きさが、はじめに知らされたものと違います。もう一度選び直してください'],
};

export function createUploads(temp: TempFiles): Uploads {
  const uploads = new Map<string, Upload>();

  const remove = async (uploadId: string): Promise<void> => {
    const upload = uploads.get(uploadId);
    if (!upload) return;
    uploads.delete(uploadId);
    await upload.queue.run(() => upload.handle.close());
    await unlink(upload.path).catch(() => undefined);
  };

  const write = async (uploadId: string, upload: Upload, chunk: Uint8Array): Promise<Result<number>> => {
    if (!uploads.has(uploadId)) return fail({ code: 'not_found', id: uploadId });
    if (upload.received + chunk.length > upload.declared) return fail(WRONG_SIZE);
    return attempt(upload.path, async () => {
      await upload.handle.writeFile(chunk);
      upload.received += chunk.length;
      return upload.received;
    });
  };

  return {
    begin: async (fileName, bytes) => {
      if (bytes > MAX_UPLOAD_BYTES) return fail({ code: 'too_large', limitBytes: MAX_UPLOAD_BYTES });
      const opened = await attempt(fileName, async () => {
        const path = await temp.newPath();
        return { path, handle: await open(path, 'wx') };
      });
      if (!opened.ok) return opened;
      const uploadId = randomUUID();
      uploads.set(uploadId, {
        ...opened.value,
        fileName: lastPart(fileName),
        declared: bytes,
        queue: createSerialQueue(),
        received: 0,
      });
      return ok(uploadId);
    },
    append: async (uploadId, chunk) => {
      const upload = uploads.get(uploadId);
      if (!upload) return fail({ code: 'not_found', id: uploadId });
      const written = await upload.queue.run(() => write(uploadId, upload, chunk));
      if (!written.ok) await remove(uploadId);
      return written;
    },
    take: async (uploadId) => {
      const upload = uploads.get(uploadId);
      if (!upload) return fail({ code: 'not_found', id: uploadId });
      if (upload.received !== upload.declared) {
        await remove(uploadId);
        return fail(WRONG_SIZE);
      }
      uploads.delete(uploadId);
      await upload.queue.run(() => upload.handle.close());
      return ok({ path: upload.path, fileName: upload.fileName, bytes: upload.received });
    },
    discard: remove,
    close: async () => {
      for (const uploadId of [...uploads.keys()]) await remove(uploadId);
    },
  };
}

/** A name from elsewhere may carry folders of any system. */
function lastPart(name: string): string {
  const last = name.split(/[\\/]/).at(-1)?.trim();
  return last ? last : 'ファイル';
}
