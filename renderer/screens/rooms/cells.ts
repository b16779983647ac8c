// What each cell of the edited room shows: its number, who sits there, what it is.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { seatNo } from '#core/room/places';
import type { Candidate } from '#core/roster/roster';
import type { CellView } from '../../components/seat-grid';
import { lookOfCell } from '../../components/seat-state';
import { brushes } from './brushes';
import { placesByCell, roomOf, type RoomDraft } from './room-draft';

interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined;
}

export function cellsOf(
  draft: RoomDraft,
  candidateByPlace: Lookup<PlaceId, CandidateId>,
  candidates: Lookup<CandidateId, Pick<Candidate, 'name'>>,
  say: (zh: string, en: string) => string,
): (row: number, col: number) => CellView {
  const places = placesByCell(roomOf(draft));
  return (row, col) => {
    const kind = cellKindAt(draft, row, col);
    const name = say(brushes[kind].zh, brushes[kind].en);
    const place = places.get(`${row}/${col}`);
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

function cellKindAt({ plan }: RoomDraft, row: number, col: number): keyof typeof brushes {
  const cell = plan.grid[row]?.[col];
  if (!isKind(cell)) throw new Error(`no cell at ${row}/${col}`);
  return cell;
}

const isKind = (cell: string | undefined): cell is keyof typeof brushes => cell !== undefined && cell in brushes;
