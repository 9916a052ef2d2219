import type { AppEvent } from '#shared/contract/events';
import type { ArchiveSession } from '../archive/archive-session';
import type { SettingsStore } from '../archive/settings-store';
import type { Downloads } from './downloads';
import type { Folders } from './folders';
import type { Jobs } from './jobs';
import type { Platform } from './platform';
import type { TempFiles } from './temp-files';
import type { Uploads } from './uploads';

/** Everything handlers work over; made once by create-app.ts, the same in both skins. */
export interface AppContext {
  readonly session: ArchiveSession;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly jobs: Jobs;
  readonly tempFiles: TempFiles;
  readonly platform: Platform;
  /** absolute path of the built viewer page that packages carry */
  readonly viewerTemplate: string;
  readonly emit: (event: AppEvent) => void;
  readonly now: () => Date;
}
