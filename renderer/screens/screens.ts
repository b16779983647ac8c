// The screens of the application in the order of the work. The name stands in the address (`#/check-in`) and after
// `--screen`; Ctrl+1 to Ctrl+8 open them.
import {
  CalendarDays,
  DoorOpen,
  LayoutGrid,
  Printer,
  ScrollText,
  ShieldCheck,
  UserCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { CheckInScreen } from './check-in/check-in-screen';
import { ExamScreen } from './exam/exam-screen';
import type { ScreenName } from '../state/navigation';

export interface ScreenEntry {
  readonly name: ScreenName;
  readonly zh: string;
  readonly en: string;
  readonly icon: LucideIcon;
  /** Each screen is a chunk of its own: the first one in sight does not wait for the others. */
  readonly load: () => Promise<ComponentType>;
}

export const screens: readonly ScreenEntry[] = [
  {
    name: 'exam',
    zh: '考试',
    en: 'Exam',
    icon: CalendarDays,
    load: async () => ExamScreen,
  },
  {
    name: 'candidates',
    zh: '考生',
    en: 'Candidates',
    icon: Users,
    load: async () => (await import('./candidates/candidates-screen')).CandidatesScreen,
  },
  {
    name: 'rooms',
    zh: '考场',
    en: 'Rooms',
    icon: DoorOpen,
    load: async () => (await import('./rooms/rooms-screen')).RoomsScreen,
  },
  {
    name: 'seating',
    zh: '编排',
    en: 'Seating',
    icon: LayoutGrid,
    load: async () => (await import('./seating/seating-screen')).SeatingScreen,
  },
  {
    name: 'check-in',
    zh: '签到',
    en: 'Check-in',
    icon: UserCheck,
    load: async () => CheckInScreen,
  },
  {
    name: 'print',
    zh: '打印',
    en: 'Print',
    icon: Printer,
    load: async () => (await import('./print/print-screen')).PrintScreen,
  },
  {
    name: 'whitelist',
    zh: '白名单',
    en: 'Whitelist',
    icon: ShieldCheck,
    load: async () => (await import('./whitelist-screen')).WhitelistScreen,
  },
  {
    name: 'records',
    zh: '记录',
    en: 'Records',
    icon: ScrollText,
    load: async () => (await import('./records/records-screen')).RecordsScreen,
  },
];

const loaded = new Map<ScreenName, ComponentType>();

/** The screen if it is here already: it can be drawn at once. */
export const screenHere = (name: ScreenName): ComponentType | undefined => loaded.get(name);

export async function loadScreen(name: ScreenName): Promise<ComponentType> {
  const entry = screens.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no screen ${name}`);
  const screen = await entry.load();
  loaded.set(name, screen);
  return screen;
}
