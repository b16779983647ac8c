// From the tables of a file to a plan and its problems: pure, so that the preview can be drawn again after each change of
// roster or rooms. Nothing is guessed: who or where can't be found is an error, and gaps in the numbers are told.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { assignablePlaces } from '#core/room/places';
import { activeCandidates } from '#core/roster/roster';
import { isFooter } from '#core/roster/sheet-body';
import { seatFinder, seatTold } from '#core/roster/seats-told';
import type { TableBook, TableSheet } from '#core/roster/table';
import type { SeatingCommand, SeatingGround } from '../decide';
import { judgeOf, type Plan } from '../hard-rules';
import { baseOf } from '../seating';
import { findSeatListHeader, seatListHeaderAt, type SeatListHeader } from './header';
import { personFinder, type PersonFinder } from './person';
import { placeFinder, type PlaceFinder } from './place';
import type { SeatListDetail, SeatListProblem, SeatListRow } from './problems';

export interface SeatListReading {
  readonly fileName: string;
  readonly rows: readonly SeatListRow[];
  readonly problems: readonly SeatListProblem[];
  /** Takes the list over as the whole plan; null while there are errors. */
  readonly command: Extract<SeatingCommand, { type: 'TakeSeatPlan' }> | null;
}

interface Draft {
  readonly rows: SeatListRow[];
  readonly problems: SeatListProblem[];
  readonly seats: ReturnType<typeof seatFinder>;
  readonly rowByCandidate: Map<CandidateId, SeatListRow>;
  readonly listedByRoom: Map<string, SeatListRow[]>;
}

export function readSeatList(book: TableBook, ground: SeatingGround): SeatListReading {
  const draft: Draft = {
    rows: [],
    problems: [],
    seats: seatFinder(),
    rowByCandidate: new Map(),
    listedByRoom: new Map(),
  };
  const people = personFinder(ground.roster);
  const places = placeFinder(ground.rooms);
  const shown = book.sheets.filter(({ visibility }) => visibility === 'shown');
  const found = shown.flatMap((sheet) => {
    const header = findSeatListHeader(sheet);
    return header ? [{ sheet, header }] : [];
  });
  if (found.length === 0) tell(draft, 'error', { row: 0, sheet: shown[0]?.name ?? '' }, { code: 'header-not-found' });
  for (const { sheet, header: first } of found) {
    let header = first;
    for (let index = first.row + 1; index < sheet.rows.length; index++) {
      const again = seatListHeaderAt(sheet, index);
      if (again) header = again;
      else readRow({ sheet, header, index }, people, places, draft);
    }
  }
  tellOfWhole(ground, draft, found.length > 0);
  const { rows, problems } = draft;
  const isTakeable = !problems.some(({ severity }) => severity === 'error');
  return { fileName: book.fileName, rows, problems, command: isTakeable ? commandOf(rows, ground) : null };
}

function commandOf(rows: readonly SeatListRow[], { seating }: SeatingGround): SeatListReading['command'] {
  const seats = rows.map(({ candidate, place }): [CandidateId, PlaceId] => [candidate, place]);
  return { type: 'TakeSeatPlan', method: 'list', seed: '', base: baseOf(seating), seats };
}

interface Where {
  readonly row: number;
  readonly sheet: string;
}

function tell({ problems }: Draft, severity: 'error' | 'warning', { row, sheet }: Where, detail: SeatListDetail): void {
  problems.push({ ...detail, severity, row, sheet });
}

interface RowSource {
  readonly sheet: TableSheet;
  readonly header: SeatListHeader;
  readonly index: number;
}

function readRow({ sheet, header, index }: RowSource, people: PersonFinder, places: PlaceFinder, draft: Draft): void {
  const where = { row: index + 1, sheet: sheet.name };
  const refuse = (detail: SeatListDetail) => tell(draft, 'error', where, detail);
  const cell = (row: number, column: number) => mergedCell(sheet, row, column, header.seats.room);
  const person = people.find(header, (column) => cell(index, column));
  const told = seatTold(sheet.name, index, header.seats, cell);
  if (!told && isFooter(sheet.rows[index] ?? [])) return;
  if (person.kind === 'nobody') {
    if (told) refuse({ code: 'incomplete', missing: 'person' });
    return;
  }
  if (person.kind === 'problem') {
    refuse(person.detail);
    return;
  }
  const { candidate } = person;
  const place = places.find(told, header.seats, (column) => cell(index, column));
  if (place.kind === 'problem') {
    refuse(place.detail);
    return;
  }
  const twice = draft.rowByCandidate.get(candidate);
  if (twice) {
    // A list by sessions says the same seat again for each; another seat is a contradiction.
    if (twice.place !== place.place)
      refuse({ code: 'candidate-twice', candidate, otherRow: twice.row, otherSheet: twice.sheet });
    return;
  }
  // One seat serves all sessions: nobody shares it by turns.
  const clash = told && draft.seats.take({ ...told, turn: '' });
  if (clash) {
    const { otherRow, otherSheet } = clash;
    refuse({ code: 'seat-duplicate', room: told.room, seat: told.seat, otherRow, otherSheet });
    return;
  }
  const row = { ...where, candidate, place: place.place };
  draft.rows.push(row);
  draft.rowByCandidate.set(candidate, row);
  draft.listedByRoom.set(place.room, [...(draft.listedByRoom.get(place.room) ?? []), row]);
}

/** Lists merge the room over all its rows; nothing else is carried down. */
function mergedCell(sheet: TableSheet, row: number, column: number, roomColumn: number) {
  const own = sheet.rows[row]?.[column];
  if (column !== roomColumn || (own !== null && own !== undefined)) return own;
  const block = sheet.merges.find(
    (each) => each.column === column && each.row < row && row < each.row + each.rows && each.columns >= 1,
  );
  return block && sheet.rows[block.row]?.[column];
}

/** What only the list as a whole shows: over-full rooms, broken rules, gaps, people who are not listed. */
function tellOfWhole(ground: SeatingGround, draft: Draft, hasHeader: boolean): void {
  const whole: Where = { row: 0, sheet: '' };
  if (hasHeader && draft.rows.length === 0 && draft.problems.length === 0)
    tell(draft, 'error', whole, { code: 'empty' });
  for (const [no, listed] of draft.listedByRoom) {
    const room = ground.rooms.find((each) => each.no === no);
    const capacity = room ? assignablePlaces(room).length : 0;
    const [first] = listed.slice(capacity);
    if (first) tell(draft, 'error', first, { code: 'room-full', room: no, listed: listed.length, capacity });
  }
  const seats = new Map(draft.rows.map(({ candidate, place }) => [candidate, place]));
  const people = new Map(draft.rows.map(({ candidate, place }) => [place, candidate]));
  const plan: Plan = { placeOf: (id) => seats.get(id), candidateAt: (place) => people.get(place) };
  const judge = judgeOf(ground);
  for (const row of draft.rows) {
    const [broken] = judge.brokenBy(row.candidate, plan);
    if (broken) tell(draft, 'error', row, { code: 'rule-broken', broken });
  }
  for (const { row, sheet, detail } of draft.seats.gaps()) tell(draft, 'warning', { row, sheet }, detail);
  const missing = activeCandidates(ground.roster).flatMap(({ id }) => (seats.has(id) ? [] : [id]));
  if (draft.rows.length > 0 && missing.length > 0)
    tell(draft, 'warning', whole, { code: 'not-listed', candidates: missing });
}
