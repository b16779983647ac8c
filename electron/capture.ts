// `--capture FILE.png`: what a person would see, as a picture, for whoever has no display.
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { writeFileAtomically } from './storage/atomic-write';

/** Fonts and the first frames of a screen need a moment after it says that it can be used. */
const settleMs = 600;

export async function captureWindow(window: BrowserWindow, file: string): Promise<void> {
  await wait(settleMs);
  const image = await window.webContents.capturePage();
  await writeFileAtomically(file, image.toPNG());
}
