// Drawing on arrival: opening and closing it, and the draw itself. Every room has its lots in an order that only the seed
// decides; whoever arrives gets the first free one they may take, as long as those still to come keep theirs.
import { z } from 'zod';
import { candidateId, roomId, sessionId, type CandidateId, type PlaceId, type RoomId } from '#core/kernel/ids';
import { shuffled } from '#core/kernel/random';
import { err, ok } from '#core/kernel/result';
import { assignablePlaces } from '#core/room/places';
import { roomsInOrder } from '#core/room/room';
import type { SeatingCommand, SeatingDecision, SeatingGround } from './decide';
import { seatKey } from './decide-moves';
import { refusals } from './engine/refusal';
import { judgeOf, planOf } from './hard-rules';
import { instanceOf } from './instance-of';
import type { Draw } from './seating';

/** Checks someone in who has no place yet, at the place that the lot gives; `room` null draws in all rooms of the draw. */
export const drawingCommands = [
  z.object({
    type: z.literal('DrawSeat'),
    session: sessionId,
    candidate: candidateId,
    room: roomId.nullable(),
  }),
] as const;
export type DrawingOnArrival = z.infer<(typeof drawingCommands)[number]>;

type DrawingCommand = Extract<SeatingCommand, { type: 'OpenDraw' | 'CloseDraw' }>;

export function decideDrawing(command: DrawingCommand, { rooms, seating }: SeatingGround): SeatingDecision {
  if (command.type === 'CloseDraw') {
    if (!seating.draw) return err({ kind: 'DrawNotOpen' });
    return ok({ type: 'DrawClosed', keys: ['draw'], data: {} });
  }
  if (seating.draw) return err({ kind: 'DrawAlreadyOpen' });
  const unknown = command.rooms.find((room) => !rooms.has(room));
  if (unknown !== undefined) return err({ kind: 'DrawRoomUnknown', room: unknown });
  return ok({ type: 'DrawOpened', keys: ['draw'], data: { seed: command.seed, rooms: [...new Set(command.rooms)] } });
}

/** A place for someone who has none: in `room` when the person stands at its door, else in any room of the draw. */
export function drawSeat(candidate: CandidateId, room: RoomId | null, ground: SeatingGround): SeatingDecision {
  const { seating } = ground;
  const { draw } = seating;
  if (!draw) return err({ kind: 'DrawNotOpen' });
  const seated = seating.placeByCandidate.get(candidate);
  if (seated !== undefined) return err({ kind: 'SeatedAlready', candidate, place: seated });
  if (room !== null && !draw.rooms.includes(room)) return err({ kind: 'DrawRoomUnknown', room });

  const judge = judgeOf(ground);
  const plan = planOf(seating);
  const fitting = lotsOf(draw, room, ground).filter(
    (place) => plan.candidateAt(place) === undefined && judge.mayTake(candidate, place, plan),
  );
  const place = considerate(candidate, fitting, ground);
  if (place === undefined) return err({ kind: 'NoLotLeft', candidate, room });
  return ok({ type: 'SeatDrawn', keys: ['seating', seatKey(candidate)], data: { candidate, place } });
}

/** The lots of one room, or of all rooms of the draw one after the other, in the order of the seed. */
function lotsOf({ seed, rooms: drawn }: Draw, only: RoomId | null, { rooms }: SeatingGround): readonly PlaceId[] {
  const inUse = roomsInOrder(rooms).filter(({ id }) => drawn.includes(id) && (only === null || id === only));
  return inUse.flatMap((room) =>
    // By the number of the room, not its id: the same seed gives the same lots at a site that was set up anew.
    shuffled(
      assignablePlaces(room).map(({ id }) => id),
      `${seed}/${room.no}`,
    ),
  );
}

/** The first place that leaves enough for the needs and levels of those who still come; the first of all if none does. */
function considerate(candidate: CandidateId, fitting: readonly PlaceId[], ground: SeatingGround): PlaceId | undefined {
  const shortWith = (taken: ReadonlyMap<CandidateId, PlaceId>) =>
    refusals(instanceOf(ground, { fixed: taken }).instance).filter(({ code }) => !code.startsWith('PIN_')).length;
  const seated = new Map(ground.seating.placeByCandidate.entries());
  const before = shortWith(seated);
  return fitting.find((place) => shortWith(new Map(seated).set(candidate, place)) <= before) ?? fitting[0];
}
