// Names of files that people get: 签到表_001考场_理论_第1版.pdf
import { sessionOf } from '#core/plan/plan';
import { oneLine, planVersionText } from './format';
import type { DocumentRequest } from './issued';
import { kindNames } from './model';
import type { SheetSources } from './sign-in-sheet';

/** Says what, which rooms, which session and which plan version; safe on every file system. */
export function documentFileName(
  { kind, rooms, session }: DocumentRequest,
  { plan, rooms: known, seating }: Pick<SheetSources, 'plan' | 'rooms' | 'seating'>,
): string {
  const numbers = rooms.flatMap((id) => known.get(id)?.no ?? []);
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const which = numbers.length > 1 ? `${first}至${last}考场` : `${first}考场`;
  const words = [
    kindNames[kind],
    which,
    sessionOf(plan, session)?.name ?? session,
    planVersionText(seating.planVersion),
  ];
  return `${words.map(safeWord).join('_')}.pdf`;
}

/** 编排表_江城学院_第3版.xlsx */
export const seatListFileName = (
  { plan, seating }: Pick<SheetSources, 'plan' | 'seating'>,
  format: 'xlsx' | 'csv',
): string =>
  `${['编排表', plan?.siteName ?? '', planVersionText(seating.planVersion)].map(safeWord).filter(Boolean).join('_')}.${format}`;

/** Without what Windows or a shell stumbles over. */
const safeWord = (text: string): string => oneLine(text.replace(/[\\/:*?"<>|\p{C}]/gu, ' ')).replace(/[. ]+$/, '');
