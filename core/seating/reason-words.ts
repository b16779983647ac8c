// Why the engine can't seat everyone, in the names of the site: tickets become people, room ids their numbers.
import { placeId, roomId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import type { Reason } from './engine/reasons';
import { namesIn, needText, type SeatNames } from './rule-words';

const mostNames = 6;

/** One sentence with the numbers that prove it. */
export function planReasonText(reason: Reason, names: SeatNames, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, `${zh}。`, `${en}.`);
  const nameByTicket = new Map([...names.roster.candidates.values()].map(({ ticketNo, name }) => [ticketNo, name]));
  const person = (ticket: string) => nameByTicket.get(ticket) ?? ticket;
  const place = (seat: string) => namesIn(names, lang).place(placeId.parse(seat));
  const room = (id: string) => namesIn(names, lang).room(roomId.parse(id));
  const list = (items: readonly string[]) =>
    items.slice(0, mostNames).join(inLang(lang, '、', ', ')) +
    (items.length > mostNames ? inLang(lang, ` 等 ${items.length} 项`, ` and ${items.length - mostNames} more`) : '');
  switch (reason.code) {
    case 'CAPACITY_TOTAL':
      return say(
        `考生 ${reason.demand} 人，考位只有 ${reason.supply} 个，还差 ${reason.demand - reason.supply} 个`,
        `${reason.demand} candidates and only ${reason.supply} places: ${reason.demand - reason.supply} too few`,
      );
    case 'CAPACITY_LEVEL':
      return say(
        `${list(reason.levels)}考生 ${reason.demand} 人，可坐的考位只有 ${reason.supply} 个；请放宽考场的级别限制或增加考场`,
        `${reason.demand} candidates of ${list(reason.levels)} and only ${reason.supply} places that take them; let more rooms take the level`,
      );
    case 'NEED_ACCESSIBLE':
    case 'NEED_FRONT': {
      const need = needText(reason.code === 'NEED_FRONT' ? 'front' : 'accessible', lang);
      return say(
        `${reason.demand} 人需要${need}，只能满足 ${reason.supply} 人`,
        `${reason.demand} candidates need ${need}; only ${reason.supply} can have one`,
      );
    }
    case 'PIN_UNUSABLE':
      return say(
        `${person(reason.ticket)}固定在${place(reason.seat)}，该机位不能用`,
        `${person(reason.ticket)} is pinned to ${place(reason.seat)}, which can't be used`,
      );
    case 'PIN_LEVEL':
      return say(
        `${person(reason.ticket)}固定在${place(reason.seat)}，该考场不收其级别`,
        `${person(reason.ticket)} is pinned to ${place(reason.seat)}, in a room that does not take the level`,
      );
    case 'PIN_NEED':
      return say(
        `${person(reason.ticket)}固定在${place(reason.seat)}，该机位不合其需要`,
        `${person(reason.ticket)} is pinned to ${place(reason.seat)}, which does not meet the need`,
      );
    case 'PIN_UNKNOWN':
    case 'PIN_TWICE':
      return say(`${person(reason.ticket)}的固定座位有误`, `The pin of ${person(reason.ticket)} is wrong`);
    case 'PIN_CONFLICT':
      return say(`${place(reason.seat)}固定给了两个人`, `${place(reason.seat)} is pinned for two candidates`);
    case 'PIN_CAPACITY':
      return say(
        `${room(reason.room)}固定了 ${reason.demand} 人，只能坐 ${reason.supply} 人`,
        `${reason.demand} candidates are pinned to ${room(reason.room)}, which takes ${reason.supply}`,
      );
    case 'PIN_APART':
      return say(
        `${person(reason.a)}与${person(reason.b)}要回避，固定的座位却不允许`,
        `${person(reason.a)} and ${person(reason.b)} must sit apart, but their pins don't`,
      );
    case 'PLACES_SHORT':
      return say(
        `按级别和座位需求，${list(reason.candidates.map(person))}共 ${reason.demand} 人，只有 ${reason.supply} 个合适的考位`,
        `By level and need, ${reason.supply} places fit the ${reason.demand} candidates ${list(reason.candidates.map(person))}`,
      );
    case 'ONE_LEVEL_ROOMS':
      return say(
        `${list(reason.rooms.map(room))}只收一个级别，怎样分都有级别坐不下`,
        `${list(reason.rooms.map(room))} take one level each, and whichever they take, some level is short`,
      );
    case 'APART':
      return say(
        `这些回避不能同时满足：${list(reason.bans.map(({ a, b }) => `${person(a)}–${person(b)}`))}`,
        `These can't all be kept apart: ${list(reason.bans.map(({ a, b }) => `${person(a)}–${person(b)}`))}`,
      );
    case 'NOT_FOUND':
      return say(
        '回避太多，没有找到方案，也不能证明没有；请减少几条再试',
        'Too many must sit apart: no plan was found, and none is ruled out; take some away and try again',
      );
  }
}
