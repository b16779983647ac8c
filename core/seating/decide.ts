// Arranging seats, first form: in the order of ticket numbers or at random by seed, room after room.
import { z } from 'zod';
import type { NewFact } from '#core/kernel/fact';
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { shuffled } from '#core/kernel/random';
import { err, ok, type Result } from '#core/kernel/result';
import { assignablePlaces } from '#core/room/places';
import { roomsInOrder, type RoomState } from '#core/room/room';
import { activeCandidates, type RosterState } from '#core/roster/roster';
import { arrangementMethod, unseated, type SeatingFact, type SeatingState } from './seating';

export const seatingCommands = [
  z.object({
    type: z.literal('ArrangeSeats'),
    method: arrangementMethod,
    seed: z.string().max(64),
    /** `everyone` arranges anew; `unseated` gives free places to those without one and moves nobody. */
    who: z.enum(['everyone', 'unseated']),
  }),
] as const;
export type SeatingCommand = z.infer<(typeof seatingCommands)[number]>;

export type SeatingRefusal =
  | { readonly kind: 'NobodyToSeat' }
  | { readonly kind: 'NoRooms' }
  | { readonly kind: 'TooFewPlaces'; readonly candidates: number; readonly places: number }
  | { readonly kind: 'AttendanceBegan'; readonly checkIns: number };

export function decideSeating(
  command: SeatingCommand,
  state: { readonly roster: RosterState; readonly rooms: RoomState; readonly seating: SeatingState },
  checkIns: number,
): Result<NewFact<SeatingFact>, SeatingRefusal> {
  const { method, seed, who } = command;
  // Arranging anew would contradict where people were seen to sit.
  if (who === 'everyone' && checkIns > 0) return err({ kind: 'AttendanceBegan', checkIns });
  const people = who === 'everyone' ? activeCandidates(state.roster) : unseated(state.roster, state.seating);
  if (people.length === 0) return err({ kind: 'NobodyToSeat' });
  if (state.rooms.isEmpty()) return err({ kind: 'NoRooms' });

  const taken = who === 'everyone' ? undefined : state.seating.candidateByPlace;
  const free = roomsInOrder(state.rooms)
    .flatMap((room) => assignablePlaces(room).map((place) => place.id))
    .filter((place) => !taken?.has(place));
  if (free.length < people.length) return err({ kind: 'TooFewPlaces', candidates: people.length, places: free.length });

  const order = method === 'random' ? shuffled(people, seed) : people;
  const added = order.map((person, i): [CandidateId, PlaceId] => [person.id, free[i] as PlaceId]);
  const kept = who === 'everyone' ? [] : [...state.seating.placeByCandidate.entries()];
  return ok({ type: 'SeatsArranged', keys: ['seating'], data: { method, seed, seats: [...kept, ...added] } });
}
