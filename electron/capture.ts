// `--capture FILE.png`: what a person would see, as a picture, for whoever has no display.
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { writeFileAtomically } from './storage/atomic-write';

/** Fonts and the first frames of a screen need a moment after it says that it can be used. */
const settleMs = 600;
/** A screen that is still at work (a preview being made) says so with aria-busy; it is not waited for for ever. */
const busyLimitMs = 15_000;

export async function captureWindow(window: BrowserWindow, file: string): Promise<void> {
  const limit = Date.now() + busyLimitMs;
  do await wait(settleMs);
  while ((await isBusy(window)) && Date.now() < limit);
  const image = await window.webContents.capturePage();
  await writeFileAtomically(file, image.toPNG());
}

const isBusy = (window: BrowserWindow): Promise<boolean> =>
  window.webContents.executeJavaScript(`document.querySelector('[aria-busy="true"]') !== null`);
