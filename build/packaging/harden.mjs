// After electron-builder has laid out an application: takes out what only development needs and sets the fuses, the
// switches inside Electron's binary that no command line can turn back.
import fs from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * @param {{ readonly forTest: boolean }} options
 * @returns {(context: import('electron-builder').AfterPackContext) => Promise<void>}
 */
export const harden =
  ({ forTest }) =>
  async ({ appOutDir, electronPlatformName, packager }) => {
    const isMac = electronPlatformName === 'darwin';
    const name = packager.appInfo.productFilename;
    const application = path.join(appOutDir, `${name}${{ darwin: '.app', win32: '.exe' }[electronPlatformName] ?? ''}`);
    const resources = isMac ? path.join(application, 'Contents', 'Resources') : path.join(appOutDir, 'resources');
    fs.rmSync(path.join(resources, 'default_app.asar'), { force: true }); // would run any folder named to it
    fs.rmSync(path.join(appOutDir, 'version'), { force: true });
    await flipFuses(application, {
      version: FuseVersion.V1,
      strictlyRequireAllFuses: false, // the development runtime has fewer fuses than the pinned one
      resetAdHocDarwinSignature: isMac,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: forTest, // Playwright attaches through it
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: electronPlatformName !== 'linux', // Linux has none
    });
  };
