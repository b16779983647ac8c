// The machine at each place: its number, its host name and its address, from the rule of the room and its exceptions.
// A broken machine (X) and a spare one (R) keep theirs, as they keep their seat number, so that nothing shifts.
import type { PlaceId } from '#core/kernel/ids';
import { overrideAt, type HostToken } from './machine-plan';
import { isMachineHost, splitIp } from './ipv4';
import { placeIdOf, placesOf, seatNo, type Place } from './places';
import type { Room, RoomPlan } from './room';

export interface Machine {
  readonly place: PlaceId;
  /** `07`, or 教师机 `T`. */
  readonly seat: string;
  readonly machineNo: string;
  /** null: the room has no rule for it, or none that fits. */
  readonly hostName: string | null;
  readonly ip: string | null;
}

const machinesByRoom = new WeakMap<Room, ReadonlyMap<PlaceId, Machine>>();

/** All machines of a room by their place: seats in the order of their numbers, then 教师机. Remembered per room version. */
export function machinesOf(room: Room): ReadonlyMap<PlaceId, Machine> {
  const known = machinesByRoom.get(room);
  if (known) return known;
  const ips = rangeOf(room);
  const seats = placesOf(room).map((place) => machineAt(room, place, seatNo(place.number), ips.get(place.id) ?? null));
  const teachers = teacherCells(room);
  const desks = teachers.map((cell, i) => teacherAt(room, cell, teachers.length === 1 ? 'T' : `T${i + 1}`));
  const machines = new Map([...seats, ...desks].map((machine) => [machine.place, machine]));
  machinesByRoom.set(room, machines);
  return machines;
}

/** Addresses of the range by place; machines beyond .254 get none. */
export function rangeOf(room: Room): ReadonlyMap<PlaceId, string> {
  const { ip } = room.machines;
  if (!ip) return new Map();
  const { segment, host } = splitIp(ip.first);
  return new Map(
    placesInOrder(room, ip.order).flatMap(({ id }, i): [PlaceId, string][] => {
      const at = host + i * ip.step;
      return isMachineHost(at) ? [[id, `${segment}${at}`]] : [];
    }),
  );
}

function placesInOrder(room: Room, order: 'seat' | 'row'): readonly Place[] {
  if (order === 'seat') return placesOf(room);
  // Facing a podium below the last line, the front is the last line and the left hand is at the last column.
  const turn = room.podium === 'top' ? 1 : -1;
  return [...placesOf(room)].sort((a, b) => turn * (a.row - b.row || a.col - b.col));
}

function machineAt(room: Room, place: Place, seat: string, ip: string | null): Machine {
  const own = overrideAt(room.machines, place.row, place.col);
  const machineNo = own?.machineNo || seat;
  const byRule = hostNameFor(room, { room: room.no, seat, machine: machineNo });
  return {
    place: place.id,
    seat,
    machineNo,
    hostName: own?.hostName || byRule,
    ip: own?.ip || ip,
  };
}

/** No rule names 教师机: it has what is written down for it. */
function teacherAt(room: Room, { row, col }: Cell, seat: string): Machine {
  const own = overrideAt(room.machines, row, col);
  return {
    place: placeIdOf(room.id, row, col),
    seat,
    machineNo: own?.machineNo || seat,
    hostName: own?.hostName || null,
    ip: own?.ip || null,
  };
}

interface Cell {
  readonly row: number;
  readonly col: number;
}

const teacherCells = ({ grid }: Pick<RoomPlan, 'grid'>): readonly Cell[] =>
  grid.flatMap((line, row) => [...line].flatMap((kind, col) => (kind === 'T' ? [{ row: row + 1, col: col + 1 }] : [])));

function hostNameFor(room: Room, values: Readonly<Record<HostToken, string>>): string | null {
  const { hostPattern } = room.machines;
  if (hostPattern === '') return null;
  return hostPattern.replace(/\{(room|seat|machine)\}/g, (_, token: HostToken) => values[token]);
}
