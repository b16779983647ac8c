// What each cell of a room shows: its number, who sits there, what it is.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { placesOf, seatNo } from '#core/room/places';
import type { CellKind, Room } from '#core/room/room';
import type { Candidate } from '#core/roster/roster';
import { isPlaceKind, placeKinds } from './place-kinds';
import type { CellView } from './seat-grid';
import { lookOfCell } from './seat-state';

interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined;
}

/** For `SeatGrid`: 0-based row and column of the grid. */
export function cellsOf(
  room: Room,
  candidateByPlace: Lookup<PlaceId, CandidateId>,
  candidates: Lookup<CandidateId, Pick<Candidate, 'name'>>,
  say: (zh: string, en: string) => string,
): (row: number, col: number) => CellView {
  const placeByCell = new Map(placesOf(room).map((place) => [`${place.row - 1}/${place.col - 1}`, place]));
  return (row, col) => {
    const kind = kindAt(room, row, col);
    const name = say(placeKinds[kind].zh, placeKinds[kind].en);
    const place = placeByCell.get(`${row}/${col}`);
    if (!place) return { look: lookOfCell[kind], number: '', text: kind === '_' ? '' : name, label: '' };
    const number = seatNo(place.number);
    const holder = candidateByPlace.get(place.id);
    const person = holder === undefined ? undefined : candidates.get(holder)?.name;
    const isSeat = kind === 'O' || kind === 'A';
    return {
      look: person !== undefined && isSeat ? 'assigned' : lookOfCell[kind],
      number,
      text: person ?? (kind === 'A' ? name : ''),
      label: [say(`${number} 号`, `No. ${number}`), kind === 'A' ? name : '', person ?? ''].filter(Boolean).join(' '),
    };
  };
}

function kindAt({ grid }: Room, row: number, col: number): CellKind {
  const cell = grid[row]?.[col];
  if (!isPlaceKind(cell)) throw new Error(`no cell at ${row}/${col}`);
  return cell;
}
