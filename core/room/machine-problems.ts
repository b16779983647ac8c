// What is odd about the names and addresses of a room's machines, alone and beside the other rooms. All of it is told and
// none of it stops anybody: two exam rooms may well be one lab at different hours, and a network may know what we don't.
import { isMachineHost, splitIp } from './ipv4';
import { machinesOf, rangeOf, type Machine } from './machines';
import { placesOf } from './places';
import type { Room } from './room';

/** Longest name that Windows lets a PC have. */
export const longestHostName = 15;

type Named = 'ip' | 'hostName' | 'machineNo';

export type MachineProblem =
  /** Several machines of the room with one address, name or number; `seats` in order. */
  | { readonly kind: 'Repeated'; readonly what: Named; readonly value: string; readonly seats: readonly string[] }
  /** The same address or name in another room; one line a room. */
  | {
      readonly kind: 'TakenElsewhere';
      readonly what: Exclude<Named, 'machineNo'>;
      readonly roomNo: string;
      readonly values: readonly string[];
    }
  /** The range ends at .254 before every machine has an address. */
  | { readonly kind: 'RangeTooShort'; readonly first: string; readonly without: readonly string[] }
  /** .0 and .255 are no machine's. */
  | { readonly kind: 'AddressOutside'; readonly ip: string; readonly seat: string }
  | { readonly kind: 'HostNameTooLong'; readonly hostName: string; readonly machines: number };

export function machineProblems(room: Room, others: readonly Room[]): readonly MachineProblem[] {
  const machines = [...machinesOf(room).values()];
  return [
    ...outside(room, machines),
    ...shortRange(room),
    ...(['ip', 'hostName', 'machineNo'] as const).flatMap((what) => repeated(machines, what)),
    ...others
      .filter((other) => other.id !== room.id)
      .flatMap((other) => (['ip', 'hostName'] as const).flatMap((what) => elsewhere(machines, other, what))),
    ...tooLong(machines),
  ];
}

function outside(room: Room, machines: readonly Machine[]): readonly MachineProblem[] {
  const first = room.machines.ip?.first;
  const ofRange = first !== undefined && !isMachineHost(splitIp(first).host) ? [{ ip: first, seat: '' }] : [];
  const written = machines.flatMap(({ ip, seat }) => (ip && !isMachineHost(splitIp(ip).host) ? [{ ip, seat }] : []));
  return [...ofRange, ...written].map((at) => ({ kind: 'AddressOutside', ...at }));
}

function shortRange(room: Room): readonly MachineProblem[] {
  const { ip } = room.machines;
  if (!ip || !isMachineHost(splitIp(ip.first).host)) return []; // told as outside
  const ips = rangeOf(room);
  const machines = machinesOf(room);
  const without = placesOf(room).flatMap(({ id }) => {
    const machine = machines.get(id);
    return !ips.has(id) && machine?.ip === null ? [machine.seat] : [];
  });
  return without.length === 0 ? [] : [{ kind: 'RangeTooShort', first: ip.first, without }];
}

function repeated(machines: readonly Machine[], what: Named): readonly MachineProblem[] {
  return [...seatsByValue(machines, what)].flatMap(([value, seats]) =>
    seats.length > 1 ? [{ kind: 'Repeated' as const, what, value, seats }] : [],
  );
}

function elsewhere(machines: readonly Machine[], other: Room, what: 'ip' | 'hostName'): readonly MachineProblem[] {
  const theirs = seatsByValue([...machinesOf(other).values()], what);
  const values = [...seatsByValue(machines, what).keys()].filter((value) => theirs.has(value));
  return values.length === 0 ? [] : [{ kind: 'TakenElsewhere', what, roomNo: other.no, values }];
}

function tooLong(machines: readonly Machine[]): readonly MachineProblem[] {
  const long = machines.flatMap(({ hostName }) => (hostName && hostName.length > longestHostName ? [hostName] : []));
  return long[0] === undefined ? [] : [{ kind: 'HostNameTooLong', hostName: long[0], machines: long.length }];
}

/** Names of PCs know no case. */
function seatsByValue(machines: readonly Machine[], what: Named): ReadonlyMap<string, readonly string[]> {
  const seats = new Map<string, string[]>();
  for (const machine of machines) {
    const value = machine[what]?.toUpperCase();
    if (!value) continue;
    const known = seats.get(value);
    if (known) known.push(machine.seat);
    else seats.set(value, [machine.seat]);
  }
  return seats;
}
