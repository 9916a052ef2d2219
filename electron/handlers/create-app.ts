import { randomUUID } from 'node:crypto';
import { homedir, hostname } from 'node:os';
import { createDispatcher, type Dispatch, type Handlers } from '#shared/contract/dispatcher';
import type { AppEvent } from '#shared/contract/events';
import { assertNever } from '#shared/model/assert-never';
import { openArchiveSession, type SessionEvent } from '../archive/archive-session';
import { nodeDisk } from '../archive/node-disk';
import { openSettings } from '../archive/settings-store';
import type { AppContext } from './app-context';
import { createAppHandlers } from './app-handlers';
import { createArchiveHandlers } from './archive-handlers';
import { createAttachmentHandlers } from './attachment-handlers';
import { createBackupHandlers } from './backup-handlers';
import { createDialogueHandlers } from './dialogue-handlers';
import { createDownloadHandlers } from './download-handlers';
import { createDownloads } from './downloads';
import { createDraftHandlers } from './draft-handlers';
import { createErrorLog } from './error-log';
import { createFileCheckHandlers } from './file-check-handlers';
import { createFolderHandlers } from './folder-handlers';
import { createFolders } from './folders';
import { createHandoffHandlers } from './handoff-handlers';
import { createHistoryHandlers } from './history-handlers';
import { createJobs } from './jobs';
import type { Platform } from './platform';
import { createRecordHandlers } from './record-handlers';
import { createRecoveryHandlers } from './recovery-handlers';
import { createTempFiles, removeAbandonedTempFiles } from './temp-files';
import { createUploads } from './uploads';

export interface AppOptions {
  readonly platform: Platform;
  /** absolute; the app's own folder for this person, made when needed */
  readonly settingsDir: string;
  /** absolute; the sample's parts as shipped */
  readonly sampleDir: string;
  /** absolute path of the built viewer page that packages carry */
  readonly viewerTemplate: string;
  /** absolute; opened instead of the last archive, or the place of the first one */
  readonly archiveDir?: string;
  readonly now: () => Date;
}

/** The product without a skin: what a transport needs to serve pages. */
export interface App {
  readonly dispatch: Dispatch;
  /** calls back for every event until the returned function is called */
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
  /** stops running work, finishes the last save and lets go of the archive */
  readonly close: () => Promise<void>;
}

/** Opens settings and the last archive, and wires the contract's methods to them; the same for both skins. */
export async function createApp(options: AppOptions): Promise<App> {
  const { platform, settingsDir, viewerTemplate, now } = options;
  const log = createErrorLog(settingsDir, now);
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        // A window that is just closing must not make an acknowledged save look failed.
        log.write(newErrorId(), event.type, error);
      }
    }
  };
  await removeAbandonedTempFiles(settingsDir);
  const settings = await openSettings(nodeDisk, settingsDir, now);
  const session = await openArchiveSession({
    disk: nodeDisk,
    settings,
    home: homedir(),
    machine: hostname(),
    sampleDir: options.sampleDir,
    ...(options.archiveDir === undefined ? {} : { archiveDir: options.archiveDir }),
    now,
    onEvent: (event) => emit(eventOf(event)),
  });
  const tempFiles = createTempFiles(settingsDir);
  const context: AppContext = {
    session,
    settings,
    folders: createFolders(),
    uploads: createUploads(tempFiles),
    downloads: createDownloads(),
    jobs: createJobs(emit, now),
    tempFiles,
    platform,
    viewerTemplate,
    emit,
    now,
  };
  return {
    dispatch: createDispatcher(createHandlers(context), {
      newErrorId,
      onInternalError: log.write,
    }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      context.jobs.cancelAll();
      await session.dispose();
      await context.uploads.close();
      await context.downloads.close();
      await tempFiles.removeAll();
      await log.flush();
    },
  };
}

function eventOf(event: SessionEvent): AppEvent {
  switch (event.type) {
    case 'changed':
      return { type: 'archive.changed', changes: event.changes };
    case 'status':
      return { type: 'archive.statusChanged' };
    case 'replaced':
      return { type: 'archive.replaced' };
    default:
      return assertNever(event);
  }
}

const newErrorId = (): string => randomUUID().slice(0, 8);

function createHandlers(context: AppContext): Handlers {
  return {
    ...createAppHandlers(context),
    ...createArchiveHandlers(context),
    ...createFolderHandlers(context),
    ...createRecordHandlers(context),
    ...createDialogueHandlers(context),
    ...createAttachmentHandlers(context),
    ...createHandoffHandlers(context),
    ...createDownloadHandlers(context),
    ...createRecoveryHandlers(context),
    ...createHistoryHandlers(context),
    ...createBackupHandlers(context),
    ...createFileCheckHandlers(context),
    ...createDraftHandlers(context),
  } satisfies Handlers;
}
