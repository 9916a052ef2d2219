import type { Change } from '../model/change';

/** What the owner of the data tells every open page without being asked. */
export type AppEvent =
  | { readonly type: 'archive.changed'; readonly changes: readonly Change[] }
  /** another archive was opened, or the one open was closed: load again */
  | { readonly type: 'archive.replaced' }
  /** how the archive stands has changed (who holds it, an outside change); its records have not: ask archive.status */
  | { readonly type: 'archive.statusChanged' }
  | { readonly type: 'settings.changed' }
  | {
      readonly type: 'job.progress';
      readonly jobId: string;
      readonly done: number;
      readonly total: number;
      readonly label: string;
    }
  /** a command of the native menu, by its name in the shared command list */
  | { readonly type: 'command'; readonly name: string };
