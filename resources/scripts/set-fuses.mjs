import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * What the packaged program can never be talked into (https://www.electronjs.org/docs/latest/tutorial/fuses): being a
 * bare Node, taking options from the environment, being debugged, loading code from outside its checked archive.
 * Every fuse is named, so a fuse that a new Electron brings stops the build until somebody decides on it.
 */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: /** @type {const} */ (true),
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * electron-builder's afterPack: before the program is signed.
 *
 * @param {{ electronPlatformName: string, appOutDir: string, packager: { appInfo: { productFilename: string }, executableName?: string } }} context
 */
export default async function setFuses({ electronPlatformName, appOutDir, packager }) {
  const name = packager.appInfo.productFilename;
  const program = {
    darwin: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.executableName ?? name,
  }[electronPlatformName];
  if (program === undefined) throw new Error(`no fuses are known for ${electronPlatformName}`);
  await flipFuses(join(appOutDir, program), {
    ...FUSES,
    // An ad-hoc signature does not survive the flip; Apple's own machines refuse to run without one.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  });
}
