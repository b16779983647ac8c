// What electron-builder is told. File names stay ASCII; people see the Chinese name in menus and shortcuts.
import { harden } from './harden.mjs';
import { executableName } from './unpacked.mjs';

/**
 * @typedef {object} PackageRequest
 * @property {import('../runtime/runtime.mjs').Runtime} electron
 * @property {string} output
 * @property {boolean} forRelease takes the time to compress well
 * @property {boolean} forTest
 */

/**
 * @param {PackageRequest} request
 * @returns {import('electron-builder').Configuration}
 */
export const configurationFor = ({ electron, output, forRelease, forTest }) => ({
  appId: 'invalid.example.proctor-station',
  productName: executableName,
  executableName,
  copyright: 'MIT',
  extraMetadata: { homepage: 'https://example.invalid/proctor-station' },
  electronDist: electron.dist,
  electronVersion: electron.version,
  electronLanguages: ['zh-CN', 'en-US'],
  directories: { output, buildResources: 'build/icons' },
  // Everything from npm is bundled: no node_modules goes in.
  files: [
    ...['main', 'preload', 'renderer', 'fonts', 'sample-exam'].map((part) => `out/${part}/**`),
    'package.json',
    '!**/*.map',
    '!**/made-from.txt',
    '!node_modules',
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  afterPack: harden({ forTest }),
  linux: {
    target: ['tar.gz', 'deb', 'AppImage'],
    icon: 'build/icons',
    category: 'Education',
    synopsis: 'Exam room station',
    description: 'Offline-first exam room station: rosters, rooms, seats, sheets and attendance. 考场站。',
    maintainer: 'Proctor Station <station@example.invalid>',
    syncDesktopName: true,
    desktop: {
      entry: {
        Name: '考场站',
        'Name[zh_CN]': '考场站',
        'Name[en]': 'Proctor Station',
        Comment: '计算机化考试的考场工作站',
        'Comment[en]': 'Exam room station for computer-based exams',
        Keywords: '考试;考场;签到;编排;exam;',
      },
    },
  },
  deb: {
    packageCategory: 'education',
    depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'xdg-utils'],
    recommends: ['fonts-noto-cjk', 'cups-client'],
    compression: forRelease ? 'xz' : 'gz', // 2 minutes against seconds
  },
  win: { target: ['nsis'], icon: 'build/icons/proctor-station.ico' },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    shortcutName: '考场站',
    uninstallDisplayName: '考场站 ${version}',
    installerLanguages: ['zh_CN', 'en_US'],
  },
});
