// Wishes about rooms. A layout that people already sit in may change only where nobody loses a place.
import { z } from 'zod';
import type { DecideContext, NewFact } from '#core/kernel/fact';
import { roomId, type PlaceId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { assignablePlaces, seatNo, placesOf } from './places';
import { roomPlan, type Room, type RoomFact, type RoomPlan, type RoomState } from './room';

export const roomCommands = [
  z.object({ type: z.literal('AddRoom'), plan: roomPlan }),
  z.object({ type: z.literal('ChangeRoom'), room: roomId, plan: roomPlan }),
  z.object({ type: z.literal('RemoveRoom'), room: roomId }),
] as const;
export type RoomCommand = z.infer<(typeof roomCommands)[number]>;

export type RoomRefusal =
  | { readonly kind: 'RoomUnknown' }
  | { readonly kind: 'RoomNoTaken'; readonly no: string }
  | { readonly kind: 'RoomWithoutPlaces'; readonly no: string }
  | { readonly kind: 'RoomOccupied'; readonly no: string; readonly seated: number }
  | { readonly kind: 'PlacesOccupied'; readonly no: string; readonly seats: readonly string[] };

export function decideRoom(
  command: RoomCommand,
  rooms: RoomState,
  isOccupied: (place: PlaceId) => boolean,
  ctx: DecideContext,
): Result<NewFact<RoomFact>, RoomRefusal> {
  if (command.type === 'AddRoom') {
    const wrong = wrongPlan(command.plan, rooms, undefined);
    if (wrong) return err(wrong);
    const id = roomId.parse(ctx.newId());
    return ok({ type: 'RoomAdded', keys: [`room/${id}`], data: { room: id, plan: command.plan } });
  }
  const room = rooms.get(command.room);
  if (!room) return err({ kind: 'RoomUnknown' });
  const occupied = placesOf(room).filter((place) => isOccupied(place.id));
  const keys = [`room/${room.id}`];
  if (command.type === 'RemoveRoom') {
    if (occupied.length > 0) return err({ kind: 'RoomOccupied', no: room.no, seated: occupied.length });
    return ok({ type: 'RoomRemoved', keys, data: { room: room.id } });
  }
  const wrong = wrongPlan(command.plan, rooms, room);
  if (wrong) return err(wrong);
  // A seat number is printed on the desk and on every sheet, so it counts as lost when it changes.
  const kept = new Map(
    assignablePlaces({ ...command.plan, id: room.id, version: 0 }).map((place) => [place.id, place.number]),
  );
  const lost = occupied.filter((place) => kept.get(place.id) !== place.number);
  if (lost.length > 0)
    return err({ kind: 'PlacesOccupied', no: room.no, seats: lost.map((place) => seatNo(place.number)) });
  return ok({ type: 'RoomChanged', keys, data: { room: room.id, plan: command.plan } });
}

function wrongPlan(plan: RoomPlan, rooms: RoomState, self: Room | undefined): RoomRefusal | null {
  if (rooms.some((other) => other.no === plan.no && other.id !== self?.id)) return { kind: 'RoomNoTaken', no: plan.no };
  if (!plan.grid.some((line) => /[OA]/.test(line))) return { kind: 'RoomWithoutPlaces', no: plan.no };
  return null;
}
