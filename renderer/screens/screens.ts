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
import type { ScreenName } from '../state/navigation';
import { CandidatesScreen } from './candidates/candidates-screen';
import { CheckInScreen } from './check-in/check-in-screen';
import { ExamScreen } from './exam/exam-screen';
import { PrintScreen } from './print/print-screen';
import { RecordsScreen } from './records/records-screen';
import { RoomsScreen } from './rooms/rooms-screen';
import { SeatingScreen } from './seating/seating-screen';
import { WhitelistScreen } from './whitelist-screen';

export interface ScreenEntry {
  readonly name: ScreenName;
  readonly zh: string;
  readonly en: string;
  readonly icon: LucideIcon;
  readonly component: ComponentType;
}

export const screens: readonly ScreenEntry[] = [
  { name: 'exam', zh: '考试', en: 'Exam', icon: CalendarDays, component: ExamScreen },
  { name: 'candidates', zh: '考生', en: 'Candidates', icon: Users, component: CandidatesScreen },
  { name: 'rooms', zh: '考场', en: 'Rooms', icon: DoorOpen, component: RoomsScreen },
  { name: 'seating', zh: '编排', en: 'Seating', icon: LayoutGrid, component: SeatingScreen },
  { name: 'check-in', zh: '签到', en: 'Check-in', icon: UserCheck, component: CheckInScreen },
  { name: 'print', zh: '打印', en: 'Print', icon: Printer, component: PrintScreen },
  { name: 'whitelist', zh: '白名单', en: 'Whitelist', icon: ShieldCheck, component: WhitelistScreen },
  { name: 'records', zh: '记录', en: 'Records', icon: ScrollText, component: RecordsScreen },
];
