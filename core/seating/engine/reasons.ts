// A reason why there is no plan, for people and for scripts: one sentence, and whom and which rooms it concerns.
import { inLang, type Lang } from '#core/kernel/lang';
import { isOpenIn, layoutOf, meets, roomOfSeat } from './geometry';
import { sessionsOf, type SeatingCandidate, type SeatingInstance, type SeatingRoom } from './instance';
import type { Refusal } from './refusal';
import { admitsLevel } from './session-demand';
import type { Unplaceable } from './unplaceable';

export type Reason = Refusal | Unplaceable;

export interface Concerned {
  readonly rule: Reason['code'];
  /** Tickets. */
  readonly candidates: readonly string[];
  readonly rooms: readonly string[];
}

export function concernedBy(instance: SeatingInstance, reason: Reason): Concerned {
  const people = instance.candidates.filter((each) => sessionsOf(instance, each).includes(reason.session));
  const open = instance.rooms.filter((room) => isOpenIn(room, reason.session));
  const concerned = (candidates: readonly SeatingCandidate[], rooms: readonly SeatingRoom[]): Concerned => ({
    rule: reason.code,
    candidates: candidates.map(({ ticket }) => ticket),
    rooms: rooms.map(({ id }) => id),
  });
  const named = (candidates: readonly string[], rooms: readonly string[]): Concerned => ({
    rule: reason.code,
    candidates,
    rooms,
  });
  switch (reason.code) {
    case 'CAPACITY_TOTAL':
    case 'NOT_FOUND':
      return concerned(people, open);
    case 'CAPACITY_LEVEL': {
      const short = people.filter(({ level }) => reason.levels.includes(level ?? ''));
      return concerned(
        short,
        open.filter((room) => short.some((each) => admitsLevel(layoutOf(room), each))),
      );
    }
    case 'NEED_ACCESSIBLE':
    case 'NEED_FRONT': {
      const need = reason.code === 'NEED_FRONT' ? 'front' : 'accessible';
      return concerned(
        people.filter(({ needs }) => needs.includes(need)),
        open.filter((room) => layoutOf(room).seats.some((seat) => seat.usable && meets(seat, need))),
      );
    }
    case 'PIN_UNUSABLE':
    case 'PIN_LEVEL':
    case 'PIN_NEED':
    case 'PIN_UNKNOWN':
    case 'PIN_TWICE':
      return named([reason.ticket], [roomOfSeat(reason.seat)]);
    case 'PIN_CONFLICT': {
      const pinned = instance.pins.filter(({ seat }) => seat === reason.seat).map(({ ticket }) => ticket);
      return named([...new Set(pinned)], [roomOfSeat(reason.seat)]);
    }
    case 'PIN_CAPACITY': {
      const pinned = instance.pins.filter(({ seat }) => roomOfSeat(seat) === reason.room).map(({ ticket }) => ticket);
      return named([...new Set(pinned)], [reason.room]);
    }
    case 'PIN_APART':
      return named([reason.a, reason.b], []);
    case 'PLACES_SHORT':
      return named(reason.candidates, []);
    case 'ONE_LEVEL_ROOMS':
      return named([], reason.rooms);
    case 'APART':
      return named([...new Set(reason.bans.flatMap(({ a, b }) => [a, b]))], []);
  }
}

export function reasonText(reason: Reason, lang: Lang): string {
  const zh = (text: string) => `场次 ${reason.session}：${text}。`;
  const en = (text: string) => `session ${reason.session}: ${text}.`;
  const say = (chinese: string, english: string) => inLang(lang, zh(chinese), en(english));
  switch (reason.code) {
    case 'CAPACITY_TOTAL':
      return say(
        `考生 ${reason.demand} 人，可编排机位只有 ${reason.supply} 个`,
        `${reason.demand} candidates, but only ${reason.supply} seats may be used`,
      );
    case 'CAPACITY_LEVEL':
      return say(
        `级别 ${reason.levels.join('、')} 有 ${reason.demand} 人，接收该级别的机位只有 ${reason.supply} 个`,
        `${reason.demand} candidates of level ${reason.levels.join(', ')}, but only ${reason.supply} seats take them`,
      );
    case 'NEED_ACCESSIBLE':
      return say(
        `需要无障碍机位的考生 ${reason.demand} 人，只能安排 ${reason.supply} 人`,
        `${reason.demand} candidates need an accessible seat, only ${reason.supply} can have one`,
      );
    case 'NEED_FRONT':
      return say(
        `需要前排机位的考生 ${reason.demand} 人，只能安排 ${reason.supply} 人`,
        `${reason.demand} candidates need a front seat, only ${reason.supply} can have one`,
      );
    case 'PIN_UNUSABLE':
      return say(
        `${reason.ticket} 固定的机位 ${reason.seat} 不可用`,
        `${reason.ticket} is pinned to ${reason.seat}, which can't be used`,
      );
    case 'PIN_LEVEL':
      return say(
        `${reason.ticket} 固定在 ${reason.seat}，该考场不接收其级别`,
        `${reason.ticket} is pinned to ${reason.seat} in a room that does not take the level`,
      );
    case 'PIN_NEED':
      return say(
        `${reason.ticket} 固定在 ${reason.seat}，该机位不满足其需要`,
        `${reason.ticket} is pinned to ${reason.seat}, which does not meet the needs`,
      );
    case 'PIN_UNKNOWN':
      return say(
        `固定机位 ${reason.seat} 的 ${reason.ticket} 不在本场名单中`,
        `${reason.ticket}, pinned to ${reason.seat}, does not sit in it`,
      );
    case 'PIN_TWICE':
      return say(`${reason.ticket} 固定在两个机位`, `${reason.ticket} is pinned to two seats`);
    case 'PIN_CONFLICT':
      return say(`机位 ${reason.seat} 固定给了两名考生`, `${reason.seat} is pinned to two candidates`);
    case 'PIN_CAPACITY':
      return say(
        `考场 ${reason.room} 固定了 ${reason.demand} 人，只能安排 ${reason.supply} 人`,
        `${reason.demand} candidates are pinned in room ${reason.room}, which takes ${reason.supply}`,
      );
    case 'PIN_APART':
      return say(
        `${reason.a} 与 ${reason.b} 须隔开，固定的机位却违反此要求`,
        `${reason.a} and ${reason.b} must sit apart, but are pinned together`,
      );
    case 'PLACES_SHORT':
      return say(
        `级别、需要与备用机位合在一起，${reason.demand} 人只有 ${reason.supply} 个合适的机位`,
        `levels, needs and spare seats together leave ${reason.supply} seats for ${reason.demand} candidates`,
      );
    case 'ONE_LEVEL_ROOMS':
      return say(
        `只收一个级别的考场 ${reason.rooms.join('、')} 无论收哪个级别都不够`,
        `whatever level each of the one-level rooms ${reason.rooms.join(', ')} takes, some level is short`,
      );
    case 'APART':
      return say(
        `须隔开的考生无法同时隔开：${reason.bans.map(({ a, b }) => `${a}–${b}`).join('、')}`,
        `these can't all sit apart: ${reason.bans.map(({ a, b }) => `${a}–${b}`).join(', ')}`,
      );
    case 'NOT_FOUND':
      return say(
        '须隔开的考生太多，没有找到方案，也未能证明无解',
        'too many must sit apart: no plan was found, and no proof that there is none',
      );
  }
}
