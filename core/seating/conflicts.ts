// Which rules a plan breaks at which place: the hard ones, which must be mended, and the neighbours that the soft rules
// count. The engine's own score is the account, so that heat map, sentence and score can't disagree. Conflicts lie inside
// a room: after a move only the rooms it touched are looked at again, so that a plan of 10,000 keeps its window awake.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { placesOf } from '#core/room/places';
import type { Room } from '#core/room/room';
import { scorePlan, type PlanScore } from './engine/score';
import { engineRoom } from './engine-room';
import { judgeOf, planOf, type BrokenRule, type Ground, type Judge } from './hard-rules';
import { instanceOf, type AskedInstance } from './instance-of';
import type { SeatingRules } from './rules';
import type { SeatingState } from './seating';

/** Two neighbours who share what neighbours should not. */
export interface NeighbourConflict {
  readonly kind: 'class' | 'major' | 'school' | 'level';
  readonly other: CandidateId;
  readonly otherPlace: PlaceId;
  readonly cost: number;
}

export interface PlaceConflicts {
  readonly candidate: CandidateId;
  /** Must be mended before the plan can be published. */
  readonly broken: readonly BrokenRule[];
  /** The dearest first. */
  readonly neighbours: readonly NeighbourConflict[];
}

/** What a plan is looked at with. */
export interface SeatedGround extends Ground {
  readonly seating: SeatingState;
}

type ByPlace = ReadonlyMap<PlaceId, PlaceConflicts>;

/** Why a place is a conflict; null when nobody sits there or nothing is wrong. */
export function whyConflict(ground: SeatedGround, place: PlaceId): PlaceConflicts | null {
  const room = ground.rooms.find(({ id }) => place.startsWith(`${id}/`));
  return (room && roomConflicts(ground, room).get(place)) ?? null;
}

/** How bad each place is: Infinity where a hard rule is broken, else what its neighbours cost. Places at peace are absent. */
export function heat(ground: SeatedGround): ReadonlyMap<PlaceId, number> {
  return new Map(
    [...ground.rooms.values()].flatMap((room) =>
      [...roomConflicts(ground, room)].map(([place, { broken, neighbours }]): [PlaceId, number] => [
        place,
        broken.length > 0 ? Infinity : neighbours.reduce((sum, { cost }) => sum + cost, 0),
      ]),
    ),
  );
}

/** The score of the whole plan in force. About a fifth of a second for 10,000: not for every frame. */
export function planScore(ground: SeatedGround): PlanScore {
  const { instance, rowsOf } = viewOf(ground).asked;
  return scorePlan(instance, rowsOf(ground.seating.placeByCandidate));
}

interface RoomAccount {
  readonly view: View;
  /** Who sits at each place, in the order of the places. */
  readonly people: readonly (CandidateId | undefined)[];
  readonly conflicts: ByPlace;
}
const accounts = new WeakMap<Room, RoomAccount>();

/** Every conflict of one room; remembered while its people, its layout, the roster and the rules stay the same. */
export function roomConflicts(ground: SeatedGround, room: Room): ByPlace {
  const view = viewOf(ground);
  const people = placesOf(room).map(({ id }) => ground.seating.candidateByPlace.get(id));
  const known = accounts.get(room);
  if (known?.view === view && known.people.every((id, i) => id === people[i])) return known.conflicts;
  const conflicts = newConflicts(ground, view, room, people);
  accounts.set(room, { view, people, conflicts });
  return conflicts;
}

function newConflicts(
  { seating }: SeatedGround,
  { asked, judge }: View,
  room: Room,
  people: RoomAccount['people'],
): ByPlace {
  const seats = placesOf(room).flatMap(({ id: place }, i): [CandidateId, PlaceId][] => {
    const candidate = people[i];
    return candidate === undefined ? [] : [[candidate, place]];
  });
  const neighbours = neighboursIn(asked, room, seats);
  const plan = planOf(seating);
  return new Map(
    seats.flatMap(([candidate, place]): [PlaceId, PlaceConflicts][] => {
      const broken = judge.brokenBy(candidate, plan);
      const own = (neighbours.get(candidate) ?? []).toSorted((a, b) => b.cost - a.cost);
      return broken.length + own.length === 0 ? [] : [[place, { candidate, broken, neighbours: own }]];
    }),
  );
}

/** By the engine's score of this room alone. */
function neighboursIn(
  { instance, candidateByTicket, rowsOf, seatsOf }: AskedInstance,
  room: Room,
  seats: readonly (readonly [CandidateId, PlaceId])[],
): ReadonlyMap<CandidateId, readonly NeighbourConflict[]> {
  const rows = rowsOf(seats);
  const candidates = rows.flatMap(([ticket]) => candidateByTicket.get(ticket) ?? []);
  const alone = { ...instance, rooms: [engineRoom(room)], candidates, pins: [], apart: [], previous: [] };
  const found = new Map<CandidateId, NeighbourConflict[]>();
  for (const { kind, cost, a, b, seatA, seatB } of scorePlan(alone, rows).conflicts) {
    const [[one, place] = [], [other, otherPlace] = []] = seatsOf([
      [a, '', seatA],
      [b, '', seatB],
    ]);
    if (!one || !place || !other || !otherPlace) continue;
    found.set(one, [...(found.get(one) ?? []), { kind, cost, other, otherPlace }]);
    found.set(other, [...(found.get(other) ?? []), { kind, cost, other: one, otherPlace: place }]);
  }
  return found;
}

/** What does not change while people only move. */
interface View extends Omit<Ground, 'seating'> {
  readonly rules: SeatingRules;
  readonly pins: SeatingState['pins'];
  readonly asked: AskedInstance;
  readonly judge: Judge;
}
const views = new WeakMap<Ground['roster'], View>();

function viewOf(ground: SeatedGround): View {
  const { roster, rooms, seating } = ground;
  const { rules, pins } = seating;
  const known = views.get(roster);
  if (known?.rooms === rooms && known.rules === rules && known.pins === pins) return known;
  const view = { roster, rooms, rules, pins, asked: instanceOf(ground, {}), judge: judgeOf(ground) };
  views.set(roster, view);
  return view;
}
