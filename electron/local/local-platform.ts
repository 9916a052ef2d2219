import { fail } from '#shared/contract/result';
import type { Platform } from '../handlers/platform';

/**
 * Browser mode: the page is a browser's, so it walks folders by folder.list, downloads its exports and opens
 * outside links itself. This process opens nothing at a page's request.
 */
export const localPlatform: Platform = {
  capabilities: {
    canWrite: true,
    canPickFolder: false,
    canListFolders: true,
    canPrintToPdf: false,
    exportsTo: 'download',
    canOpenPackages: true,
  },
  pickFolder: async () => null,
  pickExportFile: async () => undefined,
  openExternal: async () => fail({ code: 'unsupported' }),
};
