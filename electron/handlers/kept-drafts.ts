import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { MethodOutput } from '#shared/contract/contract';
import { fail, type Result } from '#shared/contract/result';
import { keptDraft } from '#shared/contract/shapes';
import { makeFolderDurably, writeDurably } from '../archive/durable-write';
import { errnoOf } from '../archive/errno';
import type { Disk } from '../archive/file-system';
import { createSerialQueue } from '../archive/serial-queue';
import { attempt, StoreError } from '../archive/store-error';
import { isDayOld, removeStrays } from '../archive/temp-name';

export type KeptDraft = MethodOutput<'draft.list'>[number];

/** What is being written and not yet in an archive, as files beside the settings. */
export interface KeptDrafts {
  readonly keep: (archiveId: string, draft: KeptDraft) => Promise<Result<Record<string, never>>>;
  /** newest first */
  readonly list: (archiveId: string) => Promise<Result<KeptDraft[]>>;
  readonly drop: (archiveId: string, key: string) => Promise<Result<Record<string, never>>>;
}

/** The longest draft: the longest text of a record, in UTF-8, with room for its other fields. */
const MAX_BYTES = 16_000_000;
/** Nobody has that many unsaved notes; a page that runs wild must not fill the disk. */
const MAX_DRAFTS = 500;
const TOO_MANY = {
  code: 'rule_broken',
  sentence: '保存されていない書きかけが多すぎて、控えを取れません。要らない書きかけを捨ててください',
} as const;

/**
 * One file per draft under `drafts/<archive>/<SHA-256 of its key>.json`: no name that a page sends ever becomes part
 * of a path. A file that cannot be read is left where it is and not listed.
 *
 * @param folder absolute; the settings folder
 */
export function createKeptDrafts(disk: Disk, folder: string, now: () => Date): KeptDrafts {
  // Keeping and dropping the same draft must not overtake each other.
  const queue = createSerialQueue();
  const folderOf = (archiveId: string): string => join(folder, 'drafts', nameOf(archiveId));
  const fileOf = (archiveId: string, key: string): string => join(folderOf(archiveId), `${nameOf(key)}.json`);

  return {
    keep: (archiveId, draft) =>
      queue.run(async () => {
        const file = fileOf(archiveId, draft.key);
        const bytes = new TextEncoder().encode(JSON.stringify(draft));
        if (bytes.length > MAX_BYTES) return fail({ code: 'too_large', limitBytes: MAX_BYTES });
        return attempt(file, async () => {
          const own = folderOf(archiveId);
          await makeFolderDurably(disk, own);
          const names = await draftNames(disk, own);
          if (names.length >= MAX_DRAFTS && !names.includes(basename(file))) throw new StoreError(TOO_MANY);
          await writeDurably(disk, file, bytes);
          return {};
        });
      }),
    list: (archiveId) =>
      queue.run(() =>
        attempt(folderOf(archiveId), async () => {
          const own = folderOf(archiveId);
          await removeStrays(disk.fs, own, isDayOld(now()));
          const drafts: KeptDraft[] = [];
          for (const name of await draftNames(disk, own)) {
            const draft = await readDraft(disk, join(own, name));
            if (draft && `${nameOf(draft.key)}.json` === name) drafts.push(draft);
          }
          return drafts.sort((a, b) => b.at.localeCompare(a.at));
        }),
      ),
    drop: (archiveId, key) =>
      queue.run(() => {
        const file = fileOf(archiveId, key);
        return attempt(file, async () => {
          await disk.fs.removeFile(file).catch((error: unknown) => {
            if (errnoOf(error) !== 'ENOENT') throw error;
          });
          return {};
        });
      }),
  };
}

const nameOf = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex');

async function draftNames(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.fs.list(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
}

/** The draft in a file; undefined when it is damaged or too large, or gone since it was listed. */
async function readDraft(disk: Disk, file: string): Promise<KeptDraft | undefined> {
  try {
    const { bytes } = await disk.fs.facts(file);
    if (bytes > MAX_BYTES) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await disk.fs.readFile(file));
    const parsed = v.safeParse(keptDraft, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
