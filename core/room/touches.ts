// What a change of a room touches: who loses the place there, who gets another seat number, whose check-in was at such a
// place, which printed sheets go stale. Said before the change and approved item by item; nobody moves silently.
// Invariant: a check-in keeps the place it was made at, whatever becomes of the room.
import type { CandidateId, EventId, PlaceId } from '#core/kernel/ids';
import { placesOf, seatNo, type Place } from './places';
import type { Room, RoomPlan } from './room';

/** How the rooms are used by the concepts above: asked, because rooms know none of them. */
export interface RoomUse {
  readonly occupantOf: (place: PlaceId) => CandidateId | undefined;
  readonly checkInsAt: (place: PlaceId) => readonly { readonly id: EventId; readonly candidate: CandidateId }[];
  /** Sheets that left the station and show the seat plan as it is now: a new version of it makes all of them stale. */
  readonly validSheets: readonly EventId[];
}

/** A person at a place; `seat` is `001-07`, as on the sheets. */
export interface TouchedSeat {
  readonly candidate: CandidateId;
  readonly place: PlaceId;
  readonly seat: string;
}

export interface RoomTouches {
  /** They come to 未编排. */
  readonly losing: readonly TouchedSeat[];
  /** They stay where they are; the number on the desk changes to `after`. */
  readonly renumbered: readonly (TouchedSeat & { readonly after: string })[];
  /** Check-ins at a place that goes or changes its number. They stand. */
  readonly checkIns: readonly (TouchedSeat & { readonly id: EventId })[];
  readonly sheets: readonly EventId[];
}

export const noTouches: RoomTouches = { losing: [], renumbered: [], checkIns: [], sheets: [] };

export function roomChangeTouches(before: Room, plan: RoomPlan, use: RoomUse): RoomTouches {
  const after = new Map(placesOf({ ...plan, id: before.id, version: 0 }).map((place) => [place.id, place]));
  const altered = placesOf(before).flatMap((place) => {
    const next = keptAs(place, after.get(place.id));
    const seat = seatText(before, place);
    const seatAfter = next && seatText(plan, next);
    return seat === seatAfter ? [] : [{ place: place.id, seat, after: seatAfter }];
  });
  const seated = altered.flatMap((at) => {
    const candidate = use.occupantOf(at.place);
    return candidate === undefined ? [] : [{ ...at, candidate }];
  });
  const losing = seated.flatMap(({ after: next, ...lost }) => (next === undefined ? [lost] : []));
  const renumbered = seated.flatMap(({ after: next, ...stays }) =>
    next === undefined ? [] : [{ ...stays, after: next }],
  );
  return {
    losing,
    renumbered,
    checkIns: altered.flatMap(({ place, seat }) =>
      use.checkInsAt(place).map((checkIn) => ({ ...checkIn, place, seat })),
    ),
    sheets: seated.length === 0 ? [] : use.validSheets,
  };
}

export const joinTouches = (all: readonly RoomTouches[]): RoomTouches => ({
  losing: all.flatMap(({ losing }) => losing),
  renumbered: all.flatMap(({ renumbered }) => renumbered),
  checkIns: all.flatMap(({ checkIns }) => checkIns),
  sheets: [...new Set(all.flatMap(({ sheets }) => sheets))],
});

/** One text an item, for an approval: what happens to whom. Another outcome for the same person is another text. */
export const touchedIds = ({ losing, renumbered, checkIns, sheets }: RoomTouches): readonly string[] => [
  ...losing.map(({ candidate, place }) => `loses ${candidate} ${place}`),
  ...renumbered.map(({ candidate, place, after }) => `number ${candidate} ${place} ${after}`),
  ...checkIns.map(({ id }) => `check-in ${id}`),
  ...sheets.map((id) => `sheet ${id}`),
];

/** The place afterwards, if whoever sits there may stay: it is for candidates, or what it was before. */
const keptAs = (before: Place, after: Place | undefined): Place | undefined =>
  after && (after.kind === 'O' || after.kind === 'A' || after.kind === before.kind) ? after : undefined;

const seatText = ({ no }: Pick<RoomPlan, 'no'>, { number }: Place): string => `${no}-${seatNo(number)}`;
