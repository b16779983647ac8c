// Wishes about rooms. Whatever a change of a room touches (people, check-ins, printed sheets) must be approved item by
// item, as roomChangeTouches names it at that moment; a change that touches nothing needs no approval.
import { z } from 'zod';
import type { DecideContext, NewFact } from '#core/kernel/fact';
import { roomId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { placesOf } from './places';
import { planOf, wishedRoom, type Room, type RoomFact, type RoomPlan, type RoomState } from './room';
import { joinTouches, noTouches, roomChangeTouches, touchedIds, type RoomTouches, type RoomUse } from './touches';

/** `touched` is what `touchedIds` made of the list that the person saw. */
const approval = {
  approved: z.literal(true).optional(),
  touched: z.array(z.string().max(240)).max(50_000).readonly().optional(),
} as const;
type Approval = z.infer<z.ZodObject<typeof approval>>;

export const roomCommands = [
  z.object({ type: z.literal('AddRoom'), plan: wishedRoom }),
  z.object({ type: z.literal('ChangeRoom'), room: roomId, plan: wishedRoom, ...approval }),
  z.object({ type: z.literal('RemoveRoom'), room: roomId }),
  /** Rooms of a file, known ones found by their number; rooms that the file does not name stay as they are. */
  z.object({
    type: z.literal('ImportRooms'),
    source: z.object({ fileName: z.string().max(255), sha256: z.string().max(64) }),
    plans: z.array(wishedRoom).min(1).max(500).readonly(),
    ...approval,
  }),
] as const;
export type RoomCommand = z.infer<(typeof roomCommands)[number]>;

export type RoomRefusal =
  | { readonly kind: 'RoomUnknown' }
  | { readonly kind: 'RoomNoTaken'; readonly no: string }
  | { readonly kind: 'RoomWithoutPlaces'; readonly no: string }
  | { readonly kind: 'RoomOccupied'; readonly no: string; readonly seated: number }
  | { readonly kind: 'RoomAttended'; readonly no: string; readonly checkIns: number }
  /** Nothing was approved, or what was approved is not what would happen now: here is what would. */
  | { readonly kind: 'ChangeNotApproved'; readonly approved: 'nothing' | 'other'; readonly touches: RoomTouches }
  | { readonly kind: 'RoomTwiceInFile'; readonly no: string }
  | { readonly kind: 'RoomsUnchanged'; readonly rooms: number };

type Outcome = Result<NewFact<RoomFact>, RoomRefusal>;
type Wish<T extends RoomCommand['type']> = Extract<RoomCommand, { readonly type: T }>;

export function decideRoom(command: RoomCommand, rooms: RoomState, use: RoomUse, ctx: DecideContext): Outcome {
  switch (command.type) {
    case 'AddRoom': {
      const wrong = wrongPlan(command.plan, rooms, undefined);
      if (wrong) return err(wrong);
      const id = roomId.parse(ctx.newId());
      return ok({ type: 'RoomAdded', keys: [keyOf(id)], data: { room: id, plan: command.plan } });
    }
    case 'ChangeRoom':
      return change(command, rooms, use);
    case 'RemoveRoom':
      return remove(command, rooms, use);
    case 'ImportRooms':
      return importRooms(command, rooms, use, ctx);
  }
}

function change(command: Wish<'ChangeRoom'>, rooms: RoomState, use: RoomUse): Outcome {
  const room = rooms.get(command.room);
  if (!room) return err({ kind: 'RoomUnknown' });
  const wrong = wrongPlan(command.plan, rooms, room);
  if (wrong) return err(wrong);
  const touches = roomChangeTouches(room, command.plan, use);
  const missing = approvalMissing(command, touches);
  if (missing) return err(missing);
  return ok({ type: 'RoomChanged', keys: keysOf([room.id], touches), data: changed(room, command.plan, touches) });
}

function remove({ room: id }: Wish<'RemoveRoom'>, rooms: RoomState, use: RoomUse): Outcome {
  const room = rooms.get(id);
  if (!room) return err({ kind: 'RoomUnknown' });
  const places = placesOf(room);
  const seated = places.filter((place) => use.occupantOf(place.id) !== undefined).length;
  if (seated > 0) return err({ kind: 'RoomOccupied', no: room.no, seated });
  const checkIns = places.reduce((sum, place) => sum + use.checkInsAt(place.id).length, 0);
  if (checkIns > 0) return err({ kind: 'RoomAttended', no: room.no, checkIns });
  return ok({ type: 'RoomRemoved', keys: [keyOf(id)], data: { room: id } });
}

function importRooms(command: Wish<'ImportRooms'>, rooms: RoomState, use: RoomUse, ctx: DecideContext): Outcome {
  const { plans, source } = command;
  const twice = plans.find(({ no }, i) => plans.findIndex((other) => other.no === no) !== i);
  if (twice) return err({ kind: 'RoomTwiceInFile', no: twice.no });
  const bare = plans.find((plan) => !hasPlaces(plan));
  if (bare) return err({ kind: 'RoomWithoutPlaces', no: bare.no });
  const steps = plans.map((plan) => {
    const room = rooms.find(({ no }) => no === plan.no);
    return { plan, room, touches: room ? roomChangeTouches(room, plan, use) : noTouches };
  });
  const touches = joinTouches(steps.map((step) => step.touches));
  const missing = approvalMissing(command, touches);
  if (missing) return err(missing);
  const added = steps.flatMap(({ room, plan }) => (room ? [] : [{ room: roomId.parse(ctx.newId()), plan }]));
  const altered = steps.flatMap(({ room, plan, touches: own }) =>
    room && !isSameRoom(room, plan) ? [changed(room, plan, own)] : [],
  );
  if (added.length + altered.length === 0) return err({ kind: 'RoomsUnchanged', rooms: plans.length });
  const keys = keysOf(
    [...added, ...altered].map(({ room }) => room),
    touches,
  );
  return ok({ type: 'RoomsImported', keys, data: { source, added, changed: altered } });
}

/** Whether a file would leave the room exactly as it is. */
export const isSameRoom = (room: Room, plan: RoomPlan): boolean => {
  const before = planOf(room);
  return (Object.keys(before) as (keyof RoomPlan)[]).every(
    (field) => JSON.stringify(before[field]) === JSON.stringify(plan[field]),
  );
};

const changed = (room: Room, plan: RoomPlan, { losing, renumbered }: RoomTouches) => ({
  room: room.id,
  plan,
  freed: losing.map(({ candidate, place }) => [candidate, place] as [typeof candidate, typeof place]),
  renumbered: renumbered.map(({ candidate }) => candidate),
});

/** Sorted, so that the order in which items were listed and approved does not matter. */
function approvalMissing({ approved, touched = [] }: Approval, touches: RoomTouches): RoomRefusal | null {
  const needed = touchedIds(touches);
  if (needed.length === 0) return null;
  if (!approved) return { kind: 'ChangeNotApproved', approved: 'nothing', touches };
  const isAsSeen = [...needed].sort().join('\n') === [...touched].sort().join('\n');
  return isAsSeen ? null : { kind: 'ChangeNotApproved', approved: 'other', touches };
}

const keyOf = (id: Room['id']): string => `room/${id}`;

/** A change that frees or renames seats is a change of the seat plan, too. */
const keysOf = (ids: readonly Room['id'][], { losing, renumbered }: RoomTouches): readonly string[] => [
  ...ids.map(keyOf),
  ...(losing.length + renumbered.length > 0 ? ['seating'] : []),
];

function wrongPlan(plan: RoomPlan, rooms: RoomState, self: Room | undefined): RoomRefusal | null {
  if (rooms.some((other) => other.no === plan.no && other.id !== self?.id)) return { kind: 'RoomNoTaken', no: plan.no };
  if (!hasPlaces(plan)) return { kind: 'RoomWithoutPlaces', no: plan.no };
  return null;
}

const hasPlaces = ({ grid }: RoomPlan): boolean => grid.some((line) => /[OA]/.test(line));
