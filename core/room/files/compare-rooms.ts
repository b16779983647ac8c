// What a file of rooms would do: which rooms are new, which change and in what, whom that touches, what is refused.
import { isSameRoom } from '../decide';
import { planOf, type Room, type RoomPlan, type RoomState } from '../room';
import { joinTouches, noTouches, roomChangeTouches, type RoomTouches, type RoomUse } from '../touches';
import type { FileRoom, RoomFileReading } from './read-rooms';

export type ChangedPart = 'name' | 'layout' | 'surroundings' | 'machines' | 'levels' | 'contacts';

export type RoomVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly parts: readonly ChangedPart[]; readonly touches: RoomTouches }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused' };

export interface ComparedRoom extends FileRoom {
  readonly verdict: RoomVerdict;
}

export interface RoomComparison {
  readonly rooms: readonly ComparedRoom[];
  /** What the import would take: rooms that are new or changed. */
  readonly plans: readonly RoomPlan[];
  readonly touches: RoomTouches;
}

export function compareRooms({ rooms }: RoomFileReading, known: RoomState, use: RoomUse): RoomComparison {
  const compared = rooms.map((room): ComparedRoom => ({ ...room, verdict: verdictOf(room, known, use) }));
  return {
    rooms: compared,
    plans: compared.flatMap(({ plan, verdict }) =>
      plan && (verdict.kind === 'new' || verdict.kind === 'changed') ? [plan] : [],
    ),
    touches: joinTouches(compared.map(({ verdict }) => (verdict.kind === 'changed' ? verdict.touches : noTouches))),
  };
}

function verdictOf({ plan, no }: FileRoom, known: RoomState, use: RoomUse): RoomVerdict {
  if (!plan) return { kind: 'refused' };
  const room = known.find((each) => each.no === no);
  if (!room) return { kind: 'new' };
  if (isSameRoom(room, plan)) return { kind: 'same' };
  return { kind: 'changed', parts: changedParts(room, plan), touches: roomChangeTouches(room, plan, use) };
}

const fieldsByPart: Readonly<Record<ChangedPart, readonly (keyof RoomPlan)[]>> = {
  name: ['name'],
  layout: ['grid', 'podium', 'numbering', 'frontRows'],
  surroundings: ['door', 'windows'],
  machines: ['machines'],
  levels: ['levels'],
  contacts: ['location', 'note', 'lead', 'technician'],
};

function changedParts(room: Room, plan: RoomPlan): readonly ChangedPart[] {
  const before = planOf(room);
  const parts = Object.keys(fieldsByPart) as ChangedPart[];
  return parts.filter((part) =>
    fieldsByPart[part].some((field) => JSON.stringify(before[field]) !== JSON.stringify(plan[field])),
  );
}
