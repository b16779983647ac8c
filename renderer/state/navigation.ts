// Which screen is in sight: it stands in the address, so a reload and `--screen` come back to it.
import { create } from 'zustand';

export const screenNames = ['exam', 'candidates', 'rooms', 'seating', 'check-in', 'print', 'whitelist', 'records'] as const;
export type ScreenName = (typeof screenNames)[number];

export const useNavigation = create<{ readonly screen: ScreenName }>()(() => ({ screen: screenInAddress() }));

function screenInAddress(): ScreenName {
  const name = location.hash.replace(/^#\//, '');
  return screenNames.find((known) => known === name) ?? 'exam';
}

addEventListener('hashchange', () => useNavigation.setState({ screen: screenInAddress() }));

export const openScreen = (name: ScreenName): void => void (location.hash = `#/${name}`);
