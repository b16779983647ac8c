// `--capture FILE.png`: what a person would see, as a picture, for whoever has no display.
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { writeFileAtomically } from './storage/atomic-write';

/** Fonts and the first frames of a screen need a moment after it says that it can be used. */
const settleMs = 600;
/** A screen may still be at work (a preview being made, told by aria-busy), or not painted yet; not waited for for ever. */
const limitMs = 15_000;

/** Throws when nothing was ever painted: an empty file would look like a picture. */
export async function captureWindow(window: BrowserWindow, file: string): Promise<void> {
  const limit = Date.now() + limitMs;
  for (;;) {
    await wait(settleMs);
    const image = await window.webContents.capturePage();
    const isLate = Date.now() >= limit;
    if (image.isEmpty() && isLate) throw new Error('the window was never painted, there is no picture of it');
    if (!image.isEmpty() && (isLate || !(await isBusy(window)))) return writeFileAtomically(file, image.toPNG());
  }
}

const isBusy = (window: BrowserWindow): Promise<boolean> =>
  window.webContents.executeJavaScript(`document.querySelector('[aria-busy="true"]') !== null`);
