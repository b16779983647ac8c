// Small seat arrangements by the thousand, for tests and for the bench: planted ones, which have a plan by the way they
// are made, and free ones, small enough that brute force decides them. The same number gives the same case everywhere.
import { seededRandom } from '#core/kernel/random';
import { isNear, isOpenIn, layoutOf, meets, type RoomLayout, type Seat } from '#core/seating/engine/geometry';
import { seatingInstance, sessionsOf, type PlanRow, type SeatingInstance } from '#core/seating/engine/instance';
import { admitsLevel } from '#core/seating/engine/session-demand';

type Random = (limit: number) => number;

const levels = ['初级', '中级', '高级'];

interface DraftRoom {
  readonly id: string;
  readonly grid: readonly string[];
  readonly podium: string;
  readonly levels: null | 'one' | readonly string[];
  readonly spare: { readonly count: number; readonly percent: number };
}

interface DraftCandidate {
  readonly ticket: string;
  readonly level: string;
  readonly school: string;
  readonly major: string;
  readonly class: string;
  readonly group: string;
  readonly needs: readonly string[];
  readonly sessions: readonly string[];
}

const weights = {
  class: 100,
  major: 30,
  school: 10,
  level: 0,
  group: 40,
  rooms: 150,
  balance: 5,
  move: 60,
  roomChange: 20,
};

/** A plan was made first and the rules after it, so that there is at least this one. */
export function plantedCase(number: number): {
  readonly instance: SeatingInstance;
  readonly planted: readonly PlanRow[];
} {
  const random = seededRandom(`planted/${number}`);
  const rooms = Array.from({ length: 1 + random(3) }, (_, i) => draftRoom(random, i));
  const sessions = random(4) === 0 ? ['S1', 'S2'] : ['S1'];
  const candidates: DraftCandidate[] = [];
  const planted: [string, string, string][] = [];
  const pins: { ticket: string; session: string; seat: string }[] = [];
  for (const session of sessions)
    for (const layout of layoutsOf(rooms)) {
      const usable = layout.seats.filter((seat) => seat.usable);
      const own = levels[random(levels.length)] ?? '';
      const count = Math.min(layout.capacity, usable.length - random(2) * random(3));
      const seats = usable.slice(random(Math.max(1, usable.length - count + 1)));
      for (const seat of seats.slice(0, Math.max(0, count))) {
        const allowed = layout.room.levels;
        const level = allowed === 'one' ? own : ((allowed ?? levels)[random((allowed ?? levels).length)] ?? '');
        const needs = [
          ...(seat.accessible && random(2) === 0 ? ['accessible'] : []),
          ...(seat.front && random(5) === 0 ? ['front'] : []),
        ];
        const each = draftCandidate(random, candidates.length, { level, needs, sessions: [session] });
        candidates.push(each);
        planted.push([each.ticket, session, seat.id]);
        if (random(8) === 0) pins.push({ ticket: each.ticket, session, seat: seat.id });
      }
    }
  const seatOf = new Map(planted.map(([ticket, , seat]) => [ticket, seat]));
  const seatById = new Map(layoutsOf(rooms).flatMap(({ seats }) => seats.map((seat) => [seat.id, seat] as const)));
  const apart = Array.from({ length: random(1 + candidates.length) }, () => ({
    a: candidates[random(Math.max(1, candidates.length))]?.ticket ?? '',
    b: candidates[random(Math.max(1, candidates.length))]?.ticket ?? '',
    scope: random(3) === 0 ? ('room' as const) : ('near' as const),
  })).filter(({ a, b, scope }) => {
    const [one, other] = [seatById.get(seatOf.get(a) ?? ''), seatById.get(seatOf.get(b) ?? '')];
    if (a === b || !one || !other) return false;
    return roomOf(one) !== roomOf(other) || (scope === 'near' && !isNear(one, other));
  });
  return { instance: instanceOf({ name: `planted-${number}`, rooms, sessions, candidates, pins, apart }), planted };
}

const roomOf = ({ id }: Seat): string => id.slice(0, id.indexOf('/'));

/** Few people in few seats with rules by lot: some have a plan, some have none. */
export function freeCase(number: number): SeatingInstance {
  const random = seededRandom(`free/${number}`);
  const rooms = Array.from({ length: 1 + random(2) }, (_, i) => draftRoom(random, i, 2 + random(2), 1 + random(3)));
  const seats = layoutsOf(rooms).reduce((sum, { usable }) => sum + usable, 0);
  const candidates = Array.from({ length: Math.max(1, Math.min(6, seats - random(3))) }, (_, i) =>
    draftCandidate(random, i, {
      level: levels[random(2)] ?? '',
      needs: random(5) === 0 ? [random(2) === 0 ? 'accessible' : 'front'] : [],
      sessions: ['S1'],
    }),
  );
  const ticket = () => candidates[random(candidates.length)]?.ticket ?? '';
  const allSeats = layoutsOf(rooms).flatMap((layout) => layout.seats);
  const pins =
    random(4) === 0
      ? [{ ticket: ticket(), session: 'S1', seat: allSeats[random(Math.max(1, allSeats.length))]?.id ?? '' }]
      : [];
  const apart = Array.from({ length: random(7) }, () => ({
    a: ticket(),
    b: ticket(),
    scope: random(3) === 0 ? ('room' as const) : ('near' as const),
  })).filter(({ a, b }) => a !== b);
  return instanceOf({
    name: `free-${number}`,
    rooms,
    sessions: ['S1'],
    candidates,
    pins: pins.filter(({ seat }) => seat !== ''),
    apart,
  });
}

function draftRoom(random: Random, index: number, rows = 1 + random(4), cols = 2 + random(3)): DraftRoom {
  const cell = () => 'OOOOOOOOAXR_#'[random(13)] ?? 'O';
  const kinds: readonly DraftRoom['levels'][] = [null, null, 'one', [levels[random(3)] ?? ''], levels.slice(random(2))];
  return {
    id: `R${index + 1}`,
    grid: Array.from({ length: rows }, () => Array.from({ length: cols }, cell).join('')),
    podium: ['top', 'bottom', 'left', 'right'][random(4)] ?? 'top',
    levels: kinds[random(kinds.length)] ?? null,
    spare: { count: random(2), percent: random(3) * 5 },
  };
}

const draftCandidate = (
  random: Random,
  index: number,
  own: Pick<DraftCandidate, 'level' | 'needs' | 'sessions'>,
): DraftCandidate => {
  const school = `学校${random(3)}`;
  return {
    ticket: `T${String(index + 1).padStart(4, '0')}`,
    school,
    class: `班${random(2)}`,
    major: random(6) === 0 ? '' : `专业${random(3)}`,
    group: school,
    ...own,
  };
};

const layoutsOf = (rooms: readonly DraftRoom[]): readonly RoomLayout[] =>
  instanceOf({ name: '', rooms, sessions: ['S1'], candidates: [], pins: [], apart: [] }).rooms.map(layoutOf);

const instanceOf = (parts: {
  readonly name: string;
  readonly rooms: readonly DraftRoom[];
  readonly sessions: readonly string[];
  readonly candidates: readonly DraftCandidate[];
  readonly pins: readonly { readonly ticket: string; readonly session: string; readonly seat: string }[];
  readonly apart: readonly { readonly a: string; readonly b: string; readonly scope: 'near' | 'room' }[];
}): SeatingInstance =>
  seatingInstance.parse({
    format: 'exam-seating/1',
    seed: parts.name,
    weights,
    neighbours: { h: 1, v: 1, d: 0 },
    ...parts,
  });

/** Tries every assignment of one session's people to its seats. Shares nothing with the solver but the geometry. */
export const hasPlanByForce = (instance: SeatingInstance): boolean => fewestMovesByForce(instance) !== Infinity;

/** The fewest people of `previous` who sit elsewhere in any plan; Infinity when there is none. One session. */
export function fewestMovesByForce(instance: SeatingInstance): number {
  const [session = ''] = instance.sessions;
  const people = instance.candidates.filter((each) => sessionsOf(instance, each).includes(session));
  const layouts = instance.rooms.map(layoutOf).filter(({ room }) => isOpenIn(room, session));
  const seats = layouts.flatMap((layout) =>
    layout.seats.filter(({ usable }) => usable).map((seat) => ({ layout, seat })),
  );
  const previous = new Map(instance.previous.map(([ticket, , seat]) => [ticket, seat]));
  const seated = new Map<string, { readonly layout: RoomLayout; readonly seat: Seat; readonly level: string }>();
  if (instance.pins.some(({ ticket }) => !people.some((each) => each.ticket === ticket))) return Infinity;

  let fewest = Infinity;
  const place = (index: number, moves: number): void => {
    if (moves >= fewest) return;
    const candidate = people[index];
    if (!candidate) {
      fewest = moves;
      return;
    }
    for (const { layout, seat } of seats) {
      const others = [...seated.values()];
      const inRoom = others.filter((other) => other.layout === layout);
      if (others.some((other) => other.seat === seat) || inRoom.length >= layout.capacity) continue;
      if (!admitsLevel(layout, candidate) || !candidate.needs.every((need) => meets(seat, need))) continue;
      if (layout.room.levels === 'one' && inRoom.some((other) => other.level !== candidate.level)) continue;
      if (instance.pins.some((pin) => pin.ticket === candidate.ticket && pin.seat !== seat.id)) continue;
      const quarrels = instance.apart.some(({ a, b, scope }) => {
        const other = a === candidate.ticket ? b : b === candidate.ticket ? a : null;
        const there = other === null ? undefined : seated.get(other);
        return there?.layout === layout && (scope === 'room' || isNear(there.seat, seat));
      });
      if (quarrels) continue;
      seated.set(candidate.ticket, { layout, seat, level: candidate.level ?? '' });
      place(index + 1, moves + ((previous.get(candidate.ticket) ?? seat.id) === seat.id ? 0 : 1));
      seated.delete(candidate.ticket);
    }
  };
  place(0, 0);
  return fewest;
}
