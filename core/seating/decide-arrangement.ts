// Whole plans: in the order of tickets or at random, made here place by place; or taken over from the engine, a file or an
// earlier state, and then judged like any other.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { shuffled } from '#core/kernel/random';
import { err, ok } from '#core/kernel/result';
import { assignablePlaces } from '#core/room/places';
import { roomsInOrder, type Room } from '#core/room/room';
import { activeCandidates, type Candidate } from '#core/roster/roster';
import type { SeatingCommand, SeatingDecision, SeatingGround } from './decide';
import { firstBroken, judgeOf, type Plan } from './hard-rules';
import { baseOf, unseated } from './seating';

type ArrangementCommand = Extract<SeatingCommand, { type: 'ArrangeSeats' | 'TakeSeatPlan' }>;

export function decideArrangement(command: ArrangementCommand, ground: SeatingGround): SeatingDecision {
  return command.type === 'ArrangeSeats' ? arrange(command, ground) : takePlan(command, ground);
}

function takePlan(
  { method, seed, base, seats }: Extract<ArrangementCommand, { type: 'TakeSeatPlan' }>,
  ground: SeatingGround,
): SeatingDecision {
  const { seating, present } = ground;
  if (base !== baseOf(seating)) return err({ kind: 'PlanChanged', planVersion: seating.planVersion });
  if (seats.length === 0 && method !== 'restored') return err({ kind: 'NobodyToSeat' });
  const broken = firstBroken(ground, seats, present);
  if (broken) return err({ kind: 'RuleBroken', broken });
  const placeOf = new Map(seats);
  const moved = [...present].find((id) => {
    const place = seating.placeByCandidate.get(id);
    return place !== undefined && place !== placeOf.get(id);
  });
  if (moved !== undefined) return err({ kind: 'CandidatePresent', candidate: moved });
  return ok({ type: 'SeatsArranged', keys: ['seating'], data: { method, seed, base, seats } });
}

function arrange(
  { method, seed, who }: Extract<ArrangementCommand, { type: 'ArrangeSeats' }>,
  ground: SeatingGround,
): SeatingDecision {
  const { roster, rooms, seating, present } = ground;
  // Arranging anew would contradict where people were seen to sit.
  if (who === 'everyone' && present.size > 0) return err({ kind: 'AttendanceBegan', checkIns: present.size });
  const people = who === 'everyone' ? activeCandidates(roster) : unseated(roster, seating);
  if (people.length === 0) return err({ kind: 'NobodyToSeat' });
  if (rooms.isEmpty()) return err({ kind: 'NoRooms' });

  const kept = who === 'everyone' ? [] : [...seating.placeByCandidate.entries()];
  const free = freePlaces(ground, new Set(kept.map(([, place]) => place)));
  const places = free.reduce((sum, room) => sum + room.places.length, 0);
  if (places < people.length) return err({ kind: 'TooFewPlaces', candidates: people.length, places });

  const seats = new Map(kept);
  const order = method === 'random' ? shuffled(people, seed) : people;
  const stranded = seatInOrder(order, free, seats, ground);
  if (stranded) return err({ kind: 'NoPlaceFits', candidate: stranded.id });
  return ok({
    type: 'SeatsArranged',
    keys: ['seating'],
    data: { method, seed, base: baseOf(seating), seats: [...seats] },
  });
}

interface FreeRoom {
  readonly room: Room;
  /** In the order of their numbers. */
  readonly places: PlaceId[];
}

const freePlaces = ({ rooms }: SeatingGround, taken: ReadonlySet<PlaceId>): readonly FreeRoom[] =>
  roomsInOrder(rooms).map((room) => ({
    room,
    places: assignablePlaces(room).flatMap(({ id }) => (taken.has(id) ? [] : [id])),
  }));

/**
 * Room after room, place after place; whoever has a pin or a need comes first, so that nobody takes their place. Adds to
 * `seats`; returns the first for whom no place is left.
 */
function seatInOrder(
  order: readonly Candidate[],
  free: readonly FreeRoom[],
  seats: Map<CandidateId, PlaceId>,
  ground: SeatingGround,
): Candidate | null {
  const judge = judgeOf(ground);
  const { pins } = ground.seating;
  const people = new Map([...seats].map(([candidate, place]) => [place, candidate]));
  const plan: Plan = { placeOf: (id) => seats.get(id), candidateAt: (place) => people.get(place) };
  const rank = ({ id }: Candidate) => (pins.has(id) ? 0 : judge.needsOf(id).length > 0 ? 1 : 2);
  for (const person of order.toSorted((a, b) => rank(a) - rank(b))) {
    const place = takeFirst(free, (id) => judge.mayTake(person.id, id, plan));
    if (place === undefined) return person;
    seats.set(person.id, place);
    people.set(place, person.id);
  }
  return null;
}

function takeFirst(free: readonly FreeRoom[], fits: (place: PlaceId) => boolean): PlaceId | undefined {
  for (const { places } of free) {
    const at = places.findIndex(fits);
    if (at >= 0) return places.splice(at, 1)[0];
  }
  return undefined;
}
