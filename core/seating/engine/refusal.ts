// Why no plan can exist, with numbers that anyone can check: too few seats, too few for some levels (Hall's condition),
// too few that meet a need (a matching), pins that break a rule. Necessary conditions only; cheap enough to be asked
// before every arrangement.
import { isNear, layoutOf, meets, roomOfSeat, type RoomLayout } from './geometry';
import type { Need, SeatingCandidate, SeatingInstance, StatedReason } from './instance';
import { levelShortage } from './level-shortage';
import { needShortage } from './need-shortage';
import { admitsLevel, sessionDemand, type SessionDemand } from './session-demand';

export type Refusal =
  | { readonly code: 'CAPACITY_TOTAL'; readonly session: string; readonly demand: number; readonly supply: number }
  | {
      readonly code: 'CAPACITY_LEVEL';
      readonly session: string;
      readonly levels: readonly string[];
      readonly demand: number;
      readonly supply: number;
    }
  | {
      readonly code: 'NEED_ACCESSIBLE' | 'NEED_FRONT';
      readonly session: string;
      readonly demand: number;
      readonly supply: number;
    }
  | {
      readonly code: 'PIN_UNUSABLE' | 'PIN_LEVEL' | 'PIN_NEED' | 'PIN_UNKNOWN' | 'PIN_TWICE';
      readonly session: string;
      readonly ticket: string;
      readonly seat: string;
    }
  | { readonly code: 'PIN_CONFLICT'; readonly session: string; readonly seat: string }
  | {
      readonly code: 'PIN_CAPACITY';
      readonly session: string;
      readonly room: string;
      readonly demand: number;
      readonly supply: number;
    }
  | { readonly code: 'PIN_APART'; readonly session: string; readonly a: string; readonly b: string };

export function refusals(instance: SeatingInstance): readonly Refusal[] {
  const layouts = instance.rooms.map(layoutOf);
  return instance.sessions.flatMap((session) => {
    const demand = sessionDemand(instance, layouts, session);
    return [
      ...totalShortage(demand),
      ...levelsShort(demand),
      ...(['accessible', 'front'] as const).flatMap((need) => shortageOf(demand, need)),
      ...pinFaults(demand, layouts),
      ...pinsApart(instance, demand, layouts),
    ];
  });
}

/** Whether a stated reason is among the proven ones; numbers count where they are stated. */
export const isProven = (stated: StatedReason, proven: readonly Refusal[]): boolean =>
  proven.some(
    (each) =>
      each.code === stated.code &&
      each.session === stated.session &&
      (stated.demand === undefined || ('demand' in each && each.demand === stated.demand)) &&
      (stated.supply === undefined || ('supply' in each && each.supply === stated.supply)),
  );

function totalShortage({ session, people, open }: SessionDemand): readonly Refusal[] {
  const supply = open.reduce((total, { capacity }) => total + capacity, 0);
  return people.length > supply ? [{ code: 'CAPACITY_TOTAL', session, demand: people.length, supply }] : [];
}

function levelsShort(demand: SessionDemand): readonly Refusal[] {
  const short = levelShortage(demand);
  return short ? [{ code: 'CAPACITY_LEVEL', session: demand.session, ...short }] : [];
}

function shortageOf(demand: SessionDemand, need: Need): readonly Refusal[] {
  const short = needShortage(demand, need);
  const code = need === 'accessible' ? 'NEED_ACCESSIBLE' : 'NEED_FRONT';
  return short ? [{ code, session: demand.session, ...short }] : [];
}

/** Pins one by one, then those that only together can't hold: a seat or a person twice, more than a room takes. */
function pinFaults({ session, people, open, pins }: SessionDemand, layouts: readonly RoomLayout[]): readonly Refusal[] {
  const byTicket = new Map(people.map((each) => [each.ticket, each]));
  const layoutByRoom = new Map(layouts.map((layout) => [layout.room.id, layout]));
  const taken = new Map<string, string>();
  const seatByTicket = new Map<string, string>();
  const pinnedByRoom = new Map<RoomLayout, SeatingCandidate[]>();
  const faults: Refusal[] = [];
  for (const { ticket, seat: id } of pins) {
    const candidate = byTicket.get(ticket);
    const layout = layoutByRoom.get(roomOfSeat(id));
    const seat = layout?.seatById.get(id);
    const fault = (code: 'PIN_UNUSABLE' | 'PIN_LEVEL' | 'PIN_NEED' | 'PIN_UNKNOWN' | 'PIN_TWICE') =>
      faults.push({ code, session, ticket, seat: id });
    if (!candidate) fault('PIN_UNKNOWN');
    if (!layout || !seat?.usable || !open.includes(layout)) fault('PIN_UNUSABLE');
    if ((taken.get(id) ?? ticket) !== ticket) faults.push({ code: 'PIN_CONFLICT', session, seat: id });
    if ((seatByTicket.get(ticket) ?? id) !== id) fault('PIN_TWICE');
    taken.set(id, ticket);
    seatByTicket.set(ticket, id);
    if (!layout || !seat || !candidate) continue;
    if (!admitsLevel(layout, candidate)) fault('PIN_LEVEL');
    if (!candidate.needs.every((need) => meets(seat, need))) fault('PIN_NEED');
    const pinned = pinnedByRoom.get(layout) ?? [];
    if (layout.room.levels === 'one' && pinned.some((other) => other.level !== candidate.level)) fault('PIN_LEVEL');
    if (!pinned.includes(candidate)) pinnedByRoom.set(layout, [...pinned, candidate]);
  }
  for (const [{ room, capacity }, pinned] of pinnedByRoom)
    if (pinned.length > capacity && open.some((layout) => layout.room === room))
      faults.push({ code: 'PIN_CAPACITY', session, room: room.id, demand: pinned.length, supply: capacity });
  return faults;
}

function pinsApart(
  { apart }: SeatingInstance,
  { session, pins }: SessionDemand,
  layouts: readonly RoomLayout[],
): readonly Refusal[] {
  const layoutByRoom = new Map(layouts.map((layout) => [layout.room.id, layout]));
  const pinnedAt = new Map(
    pins.map(({ ticket, seat }) => {
      const layout = layoutByRoom.get(roomOfSeat(seat));
      return [ticket, { layout, seat: layout?.seatById.get(seat) }];
    }),
  );
  return apart.flatMap(({ a, b, scope }): readonly Refusal[] => {
    const [one, other] = [pinnedAt.get(a), pinnedAt.get(b)];
    if (!one?.seat || !other?.seat || one.layout !== other.layout) return [];
    return scope === 'room' || isNear(one.seat, other.seat) ? [{ code: 'PIN_APART', session, a, b }] : [];
  });
}
