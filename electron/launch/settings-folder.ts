import { join } from 'node:path';

/** The name of the folder for settings in both skins, so that changing between them keeps the known archives. */
const FOLDER = 'hamidashi-cho';

/**
 * Where programs keep their settings on this system; the same places as Electron's `appData`
 * (https://www.electronjs.org/docs/latest/api/app#appgetpathname), plus our folder.
 */
export function settingsFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), FOLDER);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), FOLDER);
}
