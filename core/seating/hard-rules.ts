// The rules that no plan may break, each judged for one candidate at one place of one plan (seating-format.md H1–H8).
// Every command and every proposal is judged here, whoever made it; the engine's account is never taken on trust.
import type { CandidateId, PlaceId, RoomId } from '#core/kernel/ids';
import { placesOf } from '#core/room/places';
import type { Room, RoomState } from '#core/room/room';
import { activeCandidates, type Candidate, type RosterState } from '#core/roster/roster';
import { isNear, meets, roomOfSeat, type Seat } from './engine/geometry';
import { roomLayout } from './engine-room';
import type { Need } from './rules';
import type { SeatingState } from './seating';

export type BrokenRule =
  | { readonly rule: 'not-on-roster'; readonly candidate: CandidateId }
  | { readonly rule: 'two-places'; readonly candidate: CandidateId }
  | {
      readonly rule: 'place-twice';
      readonly candidate: CandidateId;
      readonly other: CandidateId;
      readonly place: PlaceId;
    }
  | { readonly rule: 'place-gone'; readonly candidate: CandidateId; readonly place: PlaceId }
  | {
      readonly rule: 'place-unusable';
      readonly candidate: CandidateId;
      readonly place: PlaceId;
      readonly why: 'broken' | 'spare';
    }
  | { readonly rule: 'room-full'; readonly candidate: CandidateId; readonly room: RoomId; readonly capacity: number }
  | { readonly rule: 'pinned-elsewhere'; readonly candidate: CandidateId; readonly pinned: PlaceId }
  | {
      readonly rule: 'pinned-for-other';
      readonly candidate: CandidateId;
      readonly other: CandidateId;
      readonly place: PlaceId;
    }
  | { readonly rule: 'need'; readonly candidate: CandidateId; readonly place: PlaceId; readonly need: Need }
  | { readonly rule: 'level'; readonly candidate: CandidateId; readonly room: RoomId }
  | {
      readonly rule: 'levels-mixed';
      readonly candidate: CandidateId;
      readonly other: CandidateId;
      readonly room: RoomId;
    }
  | {
      readonly rule: 'too-near' | 'same-room';
      readonly candidate: CandidateId;
      readonly other: CandidateId;
    };

/** What the rules are about. */
export interface Ground {
  readonly roster: RosterState;
  readonly rooms: RoomState;
  readonly seating: Pick<SeatingState, 'rules' | 'pins'>;
}

/** A plan to be judged: who sits where, both ways. */
export interface Plan {
  readonly placeOf: (candidate: CandidateId) => PlaceId | undefined;
  readonly candidateAt: (place: PlaceId) => CandidateId | undefined;
}

export interface Judge {
  /** Every rule that this candidate's place breaks, the gravest first; none for whoever has no place. */
  readonly brokenBy: (candidate: CandidateId, plan: Plan) => readonly BrokenRule[];
  /** Whether a candidate could take a place in a plan, as if the place were free. */
  readonly mayTake: (candidate: CandidateId, place: PlaceId, plan: Plan) => boolean;
  readonly needsOf: (candidate: CandidateId) => readonly Need[];
}

interface Spot {
  readonly room: Room;
  readonly seat: Seat;
}

export function judgeOf({ roster, rooms, seating: { rules, pins } }: Ground): Judge {
  const needs = new Map(rules.needs.map((each) => [each.candidate, each.needs]));
  const bans = new Map<CandidateId, { readonly other: CandidateId; readonly scope: 'near' | 'room' }[]>();
  const forbid = (one: CandidateId, other: CandidateId, scope: 'near' | 'room') =>
    bans.set(one, [...(bans.get(one) ?? []), { other, scope }]);
  for (const { a, b, scope } of rules.apart) {
    forbid(a, b, scope);
    forbid(b, a, scope);
  }
  const personOf = (id: CandidateId): Candidate | undefined => {
    const person = roster.candidates.get(id);
    return person?.removed === false ? person : undefined;
  };
  const pinOf = new Map(pins);
  const pinnedAt = new Map([...pins].flatMap(([id, place]) => (personOf(id) ? [[place, id] as const] : [])));

  const roomByName = new Map<string, Room>([...rooms.values()].map((room) => [room.id, room]));
  function spotOf(place: PlaceId): Spot | undefined {
    const room = roomByName.get(roomOfSeat(place));
    const seat = room && roomLayout(room).seatById.get(place);
    return room && seat && { room, seat };
  }

  const needsOf = (id: CandidateId): readonly Need[] => needs.get(id) ?? [];

  function* rulesAt(id: CandidateId, place: PlaceId, plan: Plan): Generator<BrokenRule> {
    const candidate = id;
    const person = personOf(id);
    if (!person) {
      yield { rule: 'not-on-roster', candidate };
      return;
    }
    const spot = spotOf(place);
    if (!spot) {
      yield { rule: 'place-gone', candidate, place };
      return;
    }
    const { room, seat } = spot;
    if (!seat.usable) yield { rule: 'place-unusable', candidate, place, why: seat.cell === 'X' ? 'broken' : 'spare' };
    const pinned = pinOf.get(id);
    if (pinned !== undefined && pinned !== place) yield { rule: 'pinned-elsewhere', candidate, pinned };
    const owner = pinnedAt.get(place);
    if (owner !== undefined && owner !== id) yield { rule: 'pinned-for-other', candidate, other: owner, place };
    for (const need of needsOf(id)) if (!meets(seat, need)) yield { rule: 'need', candidate, place, need };
    yield* levelRules(person, room, plan);
    yield* banRules(id, spot, plan);
    yield* capacityRule(id, room, plan);
  }

  function* levelRules({ id: candidate, level }: Candidate, room: Room, plan: Plan): Generator<BrokenRule> {
    const { levels } = roomLayout(room).room;
    if (levels === null) return;
    if (levels !== 'one') {
      if (level === undefined || !levels.includes(level)) yield { rule: 'level', candidate, room: room.id };
      return;
    }
    const other = peopleIn(room, plan).find((id) => id !== candidate && personOf(id)?.level !== level);
    if (other !== undefined) yield { rule: 'levels-mixed', candidate, other, room: room.id };
  }

  function* banRules(candidate: CandidateId, { room, seat }: Spot, plan: Plan): Generator<BrokenRule> {
    for (const { other, scope } of bans.get(candidate) ?? []) {
      const place = plan.placeOf(other);
      const there = place === undefined || !personOf(other) ? undefined : spotOf(place);
      if (there?.room !== room) continue;
      if (scope === 'room') yield { rule: 'same-room', candidate, other };
      else if (isNear(seat, there.seat)) yield { rule: 'too-near', candidate, other };
    }
  }

  function* capacityRule(candidate: CandidateId, room: Room, plan: Plan): Generator<BrokenRule> {
    const { capacity, usable } = roomLayout(room);
    // Without seats kept free, a room can't be overfull while each place holds one.
    if (capacity === usable) return;
    const others = peopleIn(room, plan).filter((id) => id !== candidate).length;
    if (others >= capacity) yield { rule: 'room-full', candidate, room: room.id, capacity };
  }

  return {
    needsOf,
    brokenBy: (candidate, plan) => {
      const place = plan.placeOf(candidate);
      return place === undefined ? [] : [...rulesAt(candidate, place, plan)];
    },
    mayTake: (candidate, place, plan) => rulesAt(candidate, place, plan).next().done === true,
  };
}

const peopleIn = (room: Room, plan: Plan): readonly CandidateId[] =>
  placesOf(room).flatMap(({ id }) => plan.candidateAt(id) ?? []);

/** A plan as the station's state holds it. */
export const planOf = ({
  placeByCandidate,
  candidateByPlace,
}: Pick<SeatingState, 'placeByCandidate' | 'candidateByPlace'>): Plan => ({
  placeOf: (candidate) => placeByCandidate.get(candidate),
  candidateAt: (place) => candidateByPlace.get(place),
});

/**
 * The first rule that a list of seats breaks, whoever made the list; null when it may be taken over. `settled` are people
 * who can't be moved any more: that they sit against a rule stands in nobody's way.
 */
export function firstBroken(
  ground: Ground,
  seats: readonly (readonly [CandidateId, PlaceId])[],
  settled: ReadonlySet<CandidateId>,
): BrokenRule | null {
  const places = new Map<CandidateId, PlaceId>();
  const people = new Map<PlaceId, CandidateId>();
  for (const [candidate, place] of seats) {
    if (places.has(candidate)) return { rule: 'two-places', candidate };
    const other = people.get(place);
    if (other !== undefined) return { rule: 'place-twice', candidate, other, place };
    places.set(candidate, place);
    people.set(place, candidate);
  }
  const plan: Plan = { placeOf: (candidate) => places.get(candidate), candidateAt: (place) => people.get(place) };
  const judge = judgeOf(ground);
  for (const [candidate] of seats) {
    const [first] = settled.has(candidate) ? [] : judge.brokenBy(candidate, plan);
    if (first) return first;
  }
  return unseatedPin(ground, plan);
}

/** Whoever is pinned must have that very place, not none. */
function unseatedPin({ roster, seating: { pins } }: Ground, plan: Plan): BrokenRule | null {
  if (pins.isEmpty()) return null;
  const missing = activeCandidates(roster).find(({ id }) => pins.has(id) && plan.placeOf(id) === undefined);
  const pinned = missing && pins.get(missing.id);
  return missing && pinned !== undefined ? { rule: 'pinned-elsewhere', candidate: missing.id, pinned } : null;
}
