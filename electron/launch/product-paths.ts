import { join } from 'node:path';

/** Where the built product lies, seen from the folder of the built entry (out/main). */
export interface ProductPaths {
  readonly page: string;
  readonly preload: string;
  readonly viewerTemplate: string;
  readonly sample: string;
}

/**
 * @param mainFolder folder of the entry that runs, out/main
 * @param resourcesFolder absolute; beside out/ in a checkout, Electron's own resources folder in a packaged app
 */
export const productPaths = (
  mainFolder: string,
  resourcesFolder = join(mainFolder, '..', '..', 'resources'),
): ProductPaths => ({
  page: join(mainFolder, '..', 'renderer'),
  preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
  viewerTemplate: join(mainFolder, '..', 'viewer', 'viewer.html'),
  sample: join(resourcesFolder, 'sample'),
});
