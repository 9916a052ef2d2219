import type { Result } from '#shared/contract/result';

/** What differs between the skins of this process: one small file each implements it (desktop/, local/). */
export interface Platform {
  readonly capabilities: {
    readonly canWrite: boolean;
    readonly canPickFolder: boolean;
    readonly canListFolders: boolean;
    readonly canPrintToPdf: boolean;
    readonly exportsTo: 'dialog' | 'download' | 'nowhere';
    readonly canOpenPackages: boolean;
  };
  /** absolute path, or null when the person closed the dialog */
  readonly pickFolder: () => Promise<string | null>;
  /** absolute path of the file to write, null = cancelled, undefined = this skin has no dialog (download instead) */
  readonly pickExportFile: (suggestedName: string) => Promise<string | null | undefined>;
  readonly openExternal: (url: string) => Promise<Result<Record<string, never>>>;
}
