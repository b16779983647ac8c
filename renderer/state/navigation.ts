// Which screen is in sight: it stands in the address, so a reload and `--screen` come back to it.
import { create } from 'zustand';

export const screenNames = [
  'exam',
  'candidates',
  'rooms',
  'seating',
  'check-in',
  'print',
  'whitelist',
  'records',
] as const;
export type ScreenName = (typeof screenNames)[number];

export const useNavigation = create<{ readonly screen: ScreenName }>()(() => ({ screen: screenInAddress() }));

function screenInAddress(): ScreenName {
  const name = location.hash.replace(/^#\//, '');
  return screenNames.find((known) => known === name) ?? 'exam';
}

addEventListener('hashchange', () => useNavigation.setState({ screen: screenInAddress() }));

/** Gets the step that leaves the screen in sight, and takes it when the person agrees. */
type LeaveGuard = (leave: () => void) => void;
let guard: LeaveGuard | null = null;

/** For a screen with unsaved work; the function that comes back lifts the guard. */
export function guardLeaving(ask: LeaveGuard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

export function openScreen(name: ScreenName): void {
  const go = () => void (location.hash = `#/${name}`);
  if (guard && name !== useNavigation.getState().screen) guard(go);
  else go();
}
