// What the places of the edited room show: who sits there, or, in 机位与网络, which machine stands there. Pure.
import { machinesOf, type Machine } from '#core/room/machines';
import { placeIdOf } from '#core/room/places';
import type { Room } from '#core/room/room';
import type { CellView } from '../../components/seat-grid';
import type { CellAt } from './section';

type CellsOf = (row: number, col: number) => CellView;

/** The same places with their machines: number, end of the address, and what was chosen. */
export function withMachines(
  cells: CellsOf,
  room: Room,
  selected: CellAt | null,
  say: (zh: string, en: string) => string,
): CellsOf {
  const machines = machinesOf(room);
  return (row, col) => {
    const view = cells(row, col);
    const machine = machines.get(placeIdOf(room.id, row + 1, col + 1));
    if (!machine) return view;
    return {
      ...view,
      number: machine.machineNo,
      text: machine.ip === null ? '—' : machine.ip.slice(machine.ip.lastIndexOf('.')),
      label: labelOf(machine, say),
      selected: selected?.row === row && selected.col === col,
    };
  };
}

const labelOf = (machine: Machine, say: (zh: string, en: string) => string): string =>
  [
    say(`${machine.seat} 号`, `No. ${machine.seat}`),
    say(`机位号 ${machine.machineNo}`, `machine ${machine.machineNo}`),
    machine.hostName ?? '',
    machine.ip ?? say('无 IP', 'no IP'),
  ]
    .filter(Boolean)
    .join(' ');
