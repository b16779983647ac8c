// The only place that formats dates, names, numbers and masks for people, on screens and on sheets.
import { dateOf, instantOf, timeOf } from '#core/kernel/beijing-time';
import { inLang, type Lang } from '#core/kernel/lang';
import { seatNo } from '#core/room/places';
import type { Room } from '#core/room/room';
import type { Session } from '#core/plan/plan';

export { seatNo };

/** 2022年11月19日（星期六） · Sat 2022-11-19 */
export function dateText(date: string, lang: Lang = 'zh'): string {
  const day = new Date(instantOf(date, '12:00')).getUTCDay();
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return inLang(
    lang,
    `${year}年${month}月${dayOfMonth}日（星期${'日一二三四五六'[day]}）`,
    `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][day]} ${date}`,
  );
}

/** 8:30–10:00, as the notice writes it. */
export const timeRange = (session: Session): string =>
  `${session.start.replace(/^0/, '')}–${session.end.replace(/^0/, '')}`;

/** 2022-11-19 08:30, Beijing time. */
export const momentText = (ms: number): string => `${dateOf(ms)} ${timeOf(ms)}`;

/** 第001考场 */
export const roomText = (room: Pick<Room, 'no'>, lang: Lang = 'zh'): string =>
  inLang(lang, `第${room.no}考场`, `Room ${room.no}`);

/** Id number for a proctor's eyes: four and four with stars between (domain.md section 7). */
export const maskedId = (idNumber: string): string =>
  idNumber.length > 8 ? `${idNumber.slice(0, 4)}${'*'.repeat(idNumber.length - 8)}${idNumber.slice(-4)}` : '****';

/** The part of an id number that a sign-in sheet may carry. */
export const lastFour = (idNumber: string | undefined): string => idNumber?.slice(-4) ?? '';

/** 第3版 */
export const planVersionText = (version: number, lang: Lang = 'zh'): string =>
  inLang(lang, `第${version}版`, `version ${version}`);

/** Text that was typed or imported, as it stands on paper: line breaks, tabs and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
