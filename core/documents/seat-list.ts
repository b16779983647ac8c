// The published plan as a table for the ministry's platform: rooms in the order of their numbers, seats in theirs. Id
// numbers are masked unless somebody says why they must be whole.
import { z } from 'zod';
import { err, ok, type Result } from '#core/kernel/result';
import { machinesOf } from '#core/room/machines';
import { placesOf, seatNo } from '#core/room/places';
import { roomsInOrder, type RoomState } from '#core/room/room';
import type { RosterState } from '#core/roster/roster';
import { reason } from '#core/seating/facts';
import { isDraft, publishedPlan, type SeatingState } from '#core/seating/seating';
import { maskedId } from './format';

export const listedIds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('masked') }).strict(),
  z.object({ kind: z.literal('full'), reason }).strict(),
]);
export type ListedIds = z.infer<typeof listedIds>;

export const seatListHeadings = [
  '准考证号',
  '姓名',
  '证件类型',
  '证件号码',
  '级别',
  '考场号',
  '座位号',
  '机位号',
] as const;

export interface SeatListTable {
  readonly planVersion: number;
  /** Without the headings; every cell is text. */
  readonly rows: readonly (readonly string[])[];
}

/** Only what was published leaves the station: a draft may change before anybody reads the file. */
export type SeatListFault = { readonly kind: 'NotPublished'; readonly draftVersion: number };

export function seatListTable(
  {
    roster,
    rooms,
    seating,
  }: { readonly roster: RosterState; readonly rooms: RoomState; readonly seating: SeatingState },
  ids: ListedIds['kind'],
): Result<SeatListTable, SeatListFault> {
  const published = publishedPlan(seating);
  if (!published || isDraft(seating)) return err({ kind: 'NotPublished', draftVersion: seating.planVersion });
  const rows = roomsInOrder(rooms).flatMap((room) => {
    const machines = machinesOf(room);
    return placesOf(room).flatMap(({ id, number }) => {
      const candidate = seating.candidateByPlace.get(id);
      const person = candidate && roster.candidates.get(candidate);
      if (!person) return [];
      const { ticketNo, name, idType = '', idNumber = '', level = '' } = person;
      const shown = idNumber === '' || ids === 'full' ? idNumber : maskedId(idNumber);
      return [[ticketNo, name, idType, shown, level, room.no, seatNo(number), machines.get(id)?.machineNo ?? '']];
    });
  });
  return ok({ planVersion: published.planVersion, rows });
}
