import { basename, join } from 'node:path';
import type { Result } from '#shared/contract/result';
import type { ArchiveRecords } from '#shared/model/archive';
import type { RecordOf } from '#shared/model/record';
import { attachmentFile, attachmentsFolder, setAsideFolder } from '../archive-paths';
import { makeFolderDurably, syncFolder } from '../durable-write';
import { errnoOf } from '../errno';
import { hashOfFile } from '../file-chunks';
import type { Disk } from '../file-system';
import { attempt } from '../store-error';
import { type StoredFile, storeAttachment } from './store-attachment';

/** How the files stand beside the records that name them. */
export interface FileReport {
  readonly checked: number;
  readonly missing: readonly RecordOf<'attachment'>[];
  /** their bytes are not the ones that were put in */
  readonly changed: readonly RecordOf<'attachment'>[];
  /** named by no record, those in the trash included */
  readonly orphans: readonly StoredFile[];
  readonly setAside: readonly StoredFile[];
}

export interface CheckWatch {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, label: string) => void;
}

/** The files of an archive, each under its SHA-256. */
export interface AttachmentStore {
  /** copies a finished temp file in under its hash; the same bytes are kept once */
  readonly add: (tempFile: string) => Promise<Result<StoredFile>>;
  /** absolute path of a stored file, also of one set aside; undefined when it is missing */
  readonly pathOf: (sha256: string) => Promise<string | undefined>;
  /** reads every file; stops between two when the signal is set */
  readonly check: (records: ArchiveRecords, watch: CheckWatch) => Promise<Result<FileReport>>;
  /** moves files that no record names out of the way, to be brought back or removed after 30 days */
  readonly setAside: (
    sha256s: readonly string[],
    records: ArchiveRecords,
  ) => Promise<Result<readonly StoredFile[]>>;
  readonly bringBack: (sha256s: readonly string[]) => Promise<Result<readonly StoredFile[]>>;
  /** removes for good what was set aside 30 days ago or longer */
  readonly clearOld: (now: Date) => Promise<void>;
  /** absolute paths of all files in use */
  readonly paths: () => Promise<readonly string[]>;
}

const KEPT_DAYS = 30;
const HASH = /^[0-9a-f]{64}$/;
// 20210416-<sha256>: the day it was set aside.
const SET_ASIDE = /^(\d{4})(\d\d)(\d\d)-([0-9a-f]{64})$/;

export function createAttachmentStore(disk: Disk, folder: string, now: () => Date): AttachmentStore {
  const aside = setAsideFolder(folder);

  const filesInUse = async (): Promise<readonly string[]> => {
    const paths: string[] = [];
    for (const name of await namesIn(disk, attachmentsFolder(folder))) {
      if (!/^[0-9a-f]{2}$/.test(name)) continue;
      const inside = join(attachmentsFolder(folder), name);
      for (const file of await namesIn(disk, inside)) if (HASH.test(file)) paths.push(join(inside, file));
    }
    return paths;
  };

  const filesAside = async (): Promise<readonly { path: string; sha256: string; day: Date }[]> =>
    (await namesIn(disk, aside)).flatMap((name) => {
      const [, year, month, day, sha256] = SET_ASIDE.exec(name) ?? [];
      if (sha256 === undefined) return [];
      return { path: join(aside, name), sha256, day: new Date(Number(year), Number(month) - 1, Number(day)) };
    });

  const storedFile = async (path: string, sha256: string): Promise<StoredFile> => ({
    sha256,
    bytes: (await disk.fs.facts(path)).bytes,
  });

  const pathOf = async (sha256: string): Promise<string | undefined> => {
    const path = attachmentFile(folder, sha256);
    const facts = await disk.fs.facts(path).catch(() => undefined);
    if (facts && !facts.isFolder) return path;
    return (await filesAside()).find((file) => file.sha256 === sha256)?.path;
  };

  const check = async (records: ArchiveRecords, watch: CheckWatch): Promise<FileReport> => {
    const named = attachmentsIn(records);
    const missing: RecordOf<'attachment'>[] = [];
    const changed: RecordOf<'attachment'>[] = [];
    for (const [done, record] of named.entries()) {
      watch.signal.throwIfAborted();
      watch.progress(done, named.length, '添付ファイルを確かめています');
      const path = await pathOf(record.sha256);
      const hash = path === undefined ? undefined : await hashOfFile(disk, path);
      if (hash === undefined) missing.push(record);
      else if (hash !== record.sha256) changed.push(record);
    }
    const needed = new Set(named.map(({ sha256 }) => sha256));
    const orphans: StoredFile[] = [];
    for (const path of await filesInUse()) {
      if (!needed.has(basename(path))) orphans.push(await storedFile(path, basename(path)));
    }
    const setAside: StoredFile[] = [];
    for (const { path, sha256 } of await filesAside()) setAside.push(await storedFile(path, sha256));
    watch.progress(named.length, named.length, '添付ファイルを確かめました');
    return { checked: named.length, missing, changed, orphans, setAside };
  };

  const moved = async (from: string, to: string, into: string): Promise<void> => {
    await makeFolderDurably(disk, into);
    await disk.fs.rename(from, to);
    await syncFolder(disk, into);
  };

  return {
    add: (tempFile) => attempt(folder, () => storeAttachment(disk, folder, tempFile)),
    pathOf,
    check: async (records, watch) => {
      try {
        return await attempt(folder, () => check(records, watch));
      } catch (error) {
        if (!watch.signal.aborted) throw error;
        return { ok: false, error: { code: 'cancelled' } };
      }
    },
    setAside: (sha256s, records) =>
      attempt(aside, async () => {
        const needed = new Set(attachmentsIn(records).map(({ sha256 }) => sha256));
        const gone: StoredFile[] = [];
        for (const sha256 of sha256s.filter((each) => !needed.has(each))) {
          const path = attachmentFile(folder, sha256);
          const facts = await disk.fs.facts(path).catch(() => undefined);
          if (!facts) continue;
          await moved(path, join(aside, `${dayStamp(now())}-${sha256}`), aside);
          gone.push({ sha256, bytes: facts.bytes });
        }
        return gone;
      }),
    bringBack: (sha256s) =>
      attempt(aside, async () => {
        const back: StoredFile[] = [];
        for (const { path, sha256 } of await filesAside()) {
          if (!sha256s.includes(sha256)) continue;
          const file = await storedFile(path, sha256);
          const target = attachmentFile(folder, sha256);
          await moved(path, target, join(target, '..'));
          back.push(file);
        }
        return back;
      }),
    clearOld: async (today) => {
      const oldest = new Date(today.getFullYear(), today.getMonth(), today.getDate() - KEPT_DAYS);
      for (const { path, day } of await filesAside().catch(() => [])) {
        if (day < oldest) await disk.fs.removeFile(path).catch(() => undefined);
      }
    },
    paths: filesInUse,
  };
}

/** A reader's view of the files. */
export function readOnlyFiles(store: AttachmentStore): AttachmentStore {
  const refuse = async (): Promise<Result<never>> => ({ ok: false, error: { code: 'read_only' } });
  return { ...store, add: refuse, setAside: refuse, bringBack: refuse, clearOld: async () => undefined };
}

const attachmentsIn = (records: ArchiveRecords): readonly RecordOf<'attachment'>[] =>
  [...records.values()].flatMap((record) => (record.kind === 'attachment' ? record : []));

const dayStamp = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');

async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return disk.fs.list(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return [];
    throw error;
  });
}
