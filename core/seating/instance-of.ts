// The exam as the arrangement engine is asked about it (seating-format.md), and its answer as seats of ours. One place
// serves all sessions, so there is one session. People are named by ticket number, rooms come in the order of their
// numbers: equal lists and equal rooms give equal plans, whatever ids a station drew.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { placesOf } from '#core/room/places';
import { roomsInOrder, type Room } from '#core/room/room';
import { activeCandidates, type Candidate } from '#core/roster/roster';
import { engineRoom } from './engine-room';
import type { PlanRow, SeatingCandidate, SeatingInstance, SeatingRoom } from './engine/instance';
import type { Ground } from './hard-rules';
import type { SeatingRules } from './rules';
import type { PlaceByCandidate } from './seating';

const session = 'all';

export interface AskedInstance {
  readonly instance: SeatingInstance;
  readonly candidateByTicket: ReadonlyMap<string, SeatingCandidate>;
  /** Seats of ours for rows of the engine. Throws on rows that name nobody of the instance. */
  readonly seatsOf: (rows: readonly PlanRow[]) => readonly [CandidateId, PlaceId][];
  readonly rowsOf: (seats: Iterable<readonly [CandidateId, PlaceId]>) => readonly PlanRow[];
}

export interface Asked {
  readonly seed?: string;
  /** The plan in force, for a repair. */
  readonly previous?: PlaceByCandidate;
  /** Places that are settled; they go before pins. */
  readonly fixed?: ReadonlyMap<CandidateId, PlaceId>;
  /** People who stay where they are although a rule forbids it: they are not asked about, and their places are not free. */
  readonly setAside?: ReadonlyMap<CandidateId, PlaceId>;
}

export function instanceOf(
  { roster, rooms, seating: { rules, pins } }: Ground,
  { seed = '', previous, fixed, setAside = new Map() }: Asked,
): AskedInstance {
  const people = activeCandidates(roster).filter(({ id }) => !setAside.has(id));
  const ticketOf = ticketsOf(people);
  const inOrder = roomsInOrder(rooms);
  const rowsOf = (seats: Iterable<readonly [CandidateId, PlaceId]>): readonly [string, string, string][] =>
    [...seats].flatMap(([id, place]): [string, string, string][] => {
      const ticket = ticketOf.get(id);
      return ticket === undefined ? [] : [[ticket, session, place]];
    });
  const instance: SeatingInstance = {
    format: 'exam-seating/1',
    name: '',
    seed,
    weights: { ...rules.weights, roomChange: 0 },
    neighbours: { h: 1, v: 1, d: rules.neighbourhood === 8 ? 1 : 0 },
    sessions: [session],
    rooms: inOrder.map((room) => withoutPlaces(room, new Set(setAside.values()))),
    candidates: engineCandidates(people, rules, ticketOf),
    pins: rowsOf(new Map([...pins, ...(fixed ?? [])])).map(([ticket, , seat]) => ({ ticket, seat })),
    apart: rules.apart.flatMap(({ a, b, scope }) => {
      const [one, other] = [ticketOf.get(a), ticketOf.get(b)];
      return one === undefined || other === undefined ? [] : [{ a: one, b: other, scope }];
    }),
    previous: rowsOf(previous ?? []),
  };
  const candidateOf = new Map([...ticketOf].map(([id, ticket]) => [ticket, id]));
  const placeOf = new Map<string, PlaceId>(inOrder.flatMap((room) => placesOf(room).map(({ id }) => [id, id])));
  const seatsOf = (rows: readonly PlanRow[]) =>
    rows.map(([ticket, , seat]): [CandidateId, PlaceId] => {
      const [candidate, place] = [candidateOf.get(ticket), placeOf.get(seat)];
      if (candidate === undefined || place === undefined) throw new Error('the plan names what was not asked about');
      return [candidate, place];
    });
  const candidateByTicket = new Map(instance.candidates.map((each) => [each.ticket, each]));
  return { instance, candidateByTicket, seatsOf, rowsOf };
}

/** A place that is not free is to the engine like one out of use: it keeps its number. */
function withoutPlaces(room: Room, gone: ReadonlySet<PlaceId>): SeatingRoom {
  const made = engineRoom(room);
  const cells = new Set(placesOf(room).flatMap(({ id, row, col }) => (gone.has(id) ? [`${row}/${col}`] : [])));
  if (cells.size === 0) return made;
  const grid = made.grid.map((line, r) =>
    [...line].map((cell, c) => (cells.has(`${r + 1}/${c + 1}`) ? 'X' : cell)).join(''),
  );
  return { ...made, grid };
}

/** Two stations may have given one number to two people; until that is mended each still needs a name of their own. */
function ticketsOf(people: readonly Candidate[]): ReadonlyMap<CandidateId, string> {
  const used = new Set<string>();
  return new Map(
    people.map(({ id, ticketNo }) => {
      const ticket = used.has(ticketNo) ? `${ticketNo}#${id}` : ticketNo;
      used.add(ticket);
      return [id, ticket];
    }),
  );
}

function engineCandidates(
  people: readonly Candidate[],
  { keepTogether, groups, needs }: SeatingRules,
  ticketOf: ReadonlyMap<CandidateId, string>,
): SeatingInstance['candidates'] {
  const ownGroup = new Map(groups.flatMap(({ name, candidates }) => candidates.map((id) => [id, `=${name}`] as const)));
  const needsOf = new Map(needs.map((each) => [each.candidate, each.needs]));
  return people.map((person) => ({
    ticket: ticketOf.get(person.id) ?? person.ticketNo,
    level: person.level ?? null,
    school: person.school ?? null,
    major: person.major ?? null,
    class: person.className ?? null,
    group: ownGroup.get(person.id) ?? commonGroup(person, keepTogether),
    needs: needsOf.get(person.id) ?? [],
  }));
}

function commonGroup(person: Candidate, by: SeatingRules['keepTogether']): string | null {
  switch (by) {
    case 'nobody':
      return null;
    case 'school':
      return person.school ?? null;
    case 'major':
      return person.major ?? null;
    case 'class':
      // Classes of two schools may bear one name.
      return person.className === undefined ? null : `${person.school ?? ''}/${person.className}`;
  }
}
