import type { Client } from '#shared/contract/client';

/** Drafts as files at the owner of the data: they outlive a browser whose storage was emptied, or another port. */
export interface DraftFiles {
  /** soon, the newest text only; tried again while the disk or the way there fails */
  readonly keep: (recordId: string, text: string) => void;
  readonly drop: (recordId: string) => void;
}

/** Long enough that typing does not wear the disk, short enough that a power cut costs a few words. */
const KEEP_AFTER_MS = 1_000;
const RETRY_AFTER_MS = 10_000;

/** The text to keep; undefined = none is to be there. */
type Wanted = string | undefined;

/** One call a draft at a time, and the last word wins: a draft that was dropped never comes back. */
export function createDraftFiles(client: Client, archiveId: string): DraftFiles {
  const wanted = new Map<string, Wanted>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Set<string>();

  const later = (recordId: string, wait: number): void => {
    clearTimeout(timers.get(recordId));
    timers.set(
      recordId,
      setTimeout(() => void settle(recordId), wait),
    );
  };

  const settle = async (recordId: string): Promise<void> => {
    if (running.has(recordId) || !wanted.has(recordId)) return;
    const text = wanted.get(recordId);
    running.add(recordId);
    const answer =
      text === undefined
        ? await client('draft.drop', { archiveId, key: recordId })
        : await client('draft.keep', { archiveId, key: recordId, text });
    running.delete(recordId);
    // Something newer was wanted meanwhile: its own timer may have found this call under way.
    if (!wanted.has(recordId) || wanted.get(recordId) !== text) return later(recordId, KEEP_AFTER_MS);
    const mayPass = !answer.ok && (answer.error.code === 'disk' || answer.error.code === 'unreachable');
    if (mayPass) later(recordId, RETRY_AFTER_MS);
    else wanted.delete(recordId);
  };

  return {
    keep: (recordId, text) => {
      wanted.set(recordId, text);
      later(recordId, KEEP_AFTER_MS);
    },
    drop: (recordId) => {
      wanted.set(recordId, undefined);
      later(recordId, 0);
    },
  };
}
