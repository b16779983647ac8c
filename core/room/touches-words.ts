// What a change of a room touches, in one sentence: how many of what. The lists themselves are the screen's.
import { inLang, type Lang } from '#core/kernel/lang';
import type { RoomTouches } from './touches';

export function touchesText({ losing, renumbered, checkIns, sheets }: RoomTouches, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const seats = losing
    .slice(0, 6)
    .map(({ seat }) => seat)
    .join(say('、', ', '));
  const parts = [
    losing.length > 0 &&
      say(
        `${losing.length} 人失去座位，转为未编排（${seats}${losing.length > 6 ? ' 等' : ''}）`,
        `${losing.length} lose their seat (${seats}${losing.length > 6 ? ' …' : ''})`,
      ),
    renumbered.length > 0 && say(`${renumbered.length} 人的座位号改变`, `${renumbered.length} get another seat number`),
    checkIns.length > 0 &&
      say(`涉及 ${checkIns.length} 次签到，记录保留`, `${checkIns.length} check-ins are concerned and stand`),
    sheets.length > 0 && say(`${sheets.length} 份已打印的表过期`, `${sheets.length} printed sheets go stale`),
  ].filter((part) => part !== false);
  return parts.join(say('；', '; ')) + say('。', '.');
}
