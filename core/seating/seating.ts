// Who sits where. Sheets carry the plan version that is counted here.
// Invariants: one place a candidate, one candidate a place; a change of seats happens whole or not at all; one that does
// not find what its maker saw changes nothing and becomes a dispute, which a person settles.
import { Map as PersistentMap } from 'immutable';
import type { Origin } from '#core/kernel/fact';
import type { CandidateId, EventId, PlaceId, RoomId } from '#core/kernel/ids';
import type { RoomFact } from '#core/room/room';
import { activeCandidates, type Candidate, type RosterFact, type RosterState } from '#core/roster/roster';
import type { ArrangementMethod, PlanBase, SeatingFact, SeatMove } from './facts';
import { defaultRules, type SeatingRules } from './rules';

export type { ArrangementMethod, SeatingFact } from './facts';
export type PlaceByCandidate = PersistentMap<CandidateId, PlaceId>;

export interface SeatingState {
  readonly placeByCandidate: PlaceByCandidate;
  readonly candidateByPlace: PersistentMap<PlaceId, CandidateId>;
  /** 0 before the first arrangement; every change of the plan makes it one greater. */
  readonly planVersion: number;
  /** The change that made this version; null before the first. */
  readonly planHead: EventId | null;
  readonly arranged: { readonly at: number; readonly method: ArrangementMethod; readonly seed: string } | null;
  readonly rules: SeatingRules;
  readonly pins: PersistentMap<CandidateId, PlaceId>;
  /** Every plan that was published, the latest last. */
  readonly publications: readonly Publication[];
  readonly draw: Draw | null;
  readonly disputes: readonly SeatDispute[];
}

/** A plan as it was when it was published. */
export interface Publication {
  readonly planVersion: number;
  readonly at: number;
  readonly by: string;
  readonly placeByCandidate: PlaceByCandidate;
}

/** Drawing on arrival: the lots of these rooms, in the order that the seed gives. */
export interface Draw {
  readonly seed: string;
  readonly rooms: readonly RoomId[];
}

/** A change that did not find what its maker saw: it had no effect, and a person must look. */
export interface SeatDispute {
  readonly id: EventId;
  readonly at: number;
  readonly by: string;
  readonly change: 'plan' | 'moves' | 'draw' | 'publication';
  /** What it wanted to do; empty for a whole plan or a publication. */
  readonly moves: readonly SeatMove[];
}

export const noSeating: SeatingState = {
  placeByCandidate: PersistentMap(),
  candidateByPlace: PersistentMap(),
  planVersion: 0,
  planHead: null,
  arranged: null,
  rules: defaultRules,
  pins: PersistentMap(),
  publications: [],
  draw: null,
  disputes: [],
};

/** What other concepts say that changes who sits where: people taken off the list, rooms that changed. */
type FactAround = RosterFact | Extract<RoomFact, { readonly type: 'RoomChanged' | 'RoomsImported' }>;

/** Follows roster and rooms too: whoever is taken off the list, or loses the place, frees the place and the pin. */
export function evolveSeating(state: SeatingState, fact: SeatingFact | FactAround, origin: Origin): SeatingState {
  switch (fact.type) {
    case 'RosterImported':
      return freed(state, fact.data.removed, origin);
    case 'RoomChanged':
      return afterRoomChange(state, [fact.data], origin);
    case 'RoomsImported':
      return afterRoomChange(state, fact.data.changed, origin);
    case 'SeatsArranged':
      return arranged(state, fact.data, origin);
    case 'SeatMoved':
    case 'SeatsSwapped':
    case 'SeatsMoved':
      return moved(state, movesOf(fact), 'moves', origin);
    case 'SeatDrawn':
      return drawn(state, fact.data.candidate, fact.data.place, origin);
    case 'CandidatePinned':
      return { ...state, pins: state.pins.set(fact.data.candidate, fact.data.place) };
    case 'CandidateUnpinned':
      return { ...state, pins: state.pins.delete(fact.data.candidate) };
    case 'SeatingRulesChanged':
      return { ...state, rules: fact.data.rules };
    case 'PlanPublished':
      return published(state, fact.data, origin);
    case 'DrawOpened':
      return { ...state, draw: fact.data };
    case 'DrawClosed':
      return { ...state, draw: null };
    case 'SeatDisputeSettled':
      return { ...state, disputes: state.disputes.filter(({ id }) => id !== fact.data.dispute) };
    case 'SeatListExported':
      return state;
  }
}

/** The moves that a fact about single seats is made of. */
export function movesOf(
  fact: Extract<SeatingFact, { type: 'SeatMoved' | 'SeatsSwapped' | 'SeatsMoved' }>,
): readonly SeatMove[] {
  switch (fact.type) {
    case 'SeatMoved':
      return [fact.data];
    case 'SeatsSwapped': {
      const { a, b, placeA, placeB } = fact.data;
      return [
        { candidate: a, from: placeA, to: placeB },
        { candidate: b, from: placeB, to: placeA },
      ];
    }
    case 'SeatsMoved':
      return fact.data.moves;
  }
}

type Seats = Pick<SeatingState, 'placeByCandidate' | 'candidateByPlace'>;

/** The seats after moves that happen at once; null when somebody sits elsewhere, or a place is not free. */
export function seatsAfter({ placeByCandidate, candidateByPlace }: Seats, moves: readonly SeatMove[]): Seats | null {
  const places = placeByCandidate.asMutable();
  const people = candidateByPlace.asMutable();
  const once = new Set(moves.map(({ candidate }) => candidate)).size === moves.length;
  const asSeen = moves.every(({ candidate, from }) => (placeByCandidate.get(candidate) ?? null) === from);
  if (!once || !asSeen) return null;
  for (const { candidate, from } of moves) {
    if (from === null) continue;
    places.delete(candidate);
    people.delete(from);
  }
  for (const { candidate, to } of moves) {
    if (to === null) continue;
    if (people.has(to)) return null;
    places.set(candidate, to);
    people.set(to, candidate);
  }
  return { placeByCandidate: places.asImmutable(), candidateByPlace: people.asImmutable() };
}

/** What a command about the whole plan must name to show that nothing changed since it was looked at. */
export const baseOf = ({ planHead }: SeatingState): PlanBase => planHead ?? 'none';

function changed(state: SeatingState, seats: Seats, origin: Origin): SeatingState {
  return { ...state, ...seats, planVersion: state.planVersion + 1, planHead: origin.id };
}

function disputed(
  state: SeatingState,
  change: SeatDispute['change'],
  moves: readonly SeatMove[],
  { id, at, by }: Origin,
): SeatingState {
  return { ...state, disputes: [...state.disputes, { id, at, by, change, moves }] };
}

function arranged(
  state: SeatingState,
  { method, seed, base, seats }: Extract<SeatingFact, { type: 'SeatsArranged' }>['data'],
  origin: Origin,
): SeatingState {
  if (base !== 'unknown' && base !== baseOf(state)) return disputed(state, 'plan', [], origin);
  return {
    ...changed(
      state,
      {
        placeByCandidate: PersistentMap(seats),
        candidateByPlace: PersistentMap(seats.map(([candidate, place]): [PlaceId, CandidateId] => [place, candidate])),
      },
      origin,
    ),
    arranged: { at: origin.at, method, seed },
  };
}

function moved(
  state: SeatingState,
  moves: readonly SeatMove[],
  change: 'moves' | 'draw',
  origin: Origin,
): SeatingState {
  const seats = seatsAfter(state, moves);
  return seats ? changed(state, seats, origin) : disputed(state, change, moves, origin);
}

/** A draw carries out what was published: the published plan grows by it and does not become a draft. */
function drawn(state: SeatingState, candidate: CandidateId, place: PlaceId, origin: Origin): SeatingState {
  const after = moved(state, [{ candidate, from: null, to: place }], 'draw', origin);
  const last = state.publications.at(-1);
  if (after.planVersion === state.planVersion || last?.planVersion !== state.planVersion) return after;
  const { planVersion, placeByCandidate } = after;
  return { ...after, publications: [...state.publications.slice(0, -1), { ...last, planVersion, placeByCandidate }] };
}

function published(
  state: SeatingState,
  { base }: Extract<SeatingFact, { type: 'PlanPublished' }>['data'],
  origin: Origin,
): SeatingState {
  if (base !== baseOf(state)) return disputed(state, 'publication', [], origin);
  const { planVersion, placeByCandidate } = state;
  const publication = { planVersion, placeByCandidate, at: origin.at, by: origin.by };
  return { ...state, publications: [...state.publications, publication] };
}

/** A place that went frees its person, unless the person sits elsewhere by now; a new number on a desk is a new plan. */
function afterRoomChange(
  state: SeatingState,
  changes: Extract<RoomFact, { type: 'RoomsImported' }>['data']['changed'],
  origin: Origin,
): SeatingState {
  const gone = changes
    .flatMap((change) => change.freed)
    .flatMap(([candidate, place]) => (state.placeByCandidate.get(candidate) === place ? [candidate] : []));
  const isRenumbered = changes.some(({ renumbered }) => renumbered.length > 0);
  return gone.length === 0 && isRenumbered ? changed(state, state, origin) : freed(state, gone, origin);
}

function freed(state: SeatingState, gone: readonly CandidateId[], origin: Origin): SeatingState {
  const pins = state.pins.deleteAll(gone);
  const places = gone.flatMap((candidate) => state.placeByCandidate.get(candidate) ?? []);
  if (places.length === 0) return pins === state.pins ? state : { ...state, pins };
  const seats = {
    placeByCandidate: state.placeByCandidate.deleteAll(gone),
    candidateByPlace: state.candidateByPlace.deleteAll(places),
  };
  return { ...changed(state, seats, origin), pins };
}

/** The plan that was published last. */
export const publishedPlan = ({ publications }: SeatingState): Publication | undefined => publications.at(-1);

/** 草稿: the plan in force differs from the one that was published last, or none was published. */
export const isDraft = (state: SeatingState): boolean =>
  state.planVersion > 0 && publishedPlan(state)?.planVersion !== state.planVersion;

/** 未编排: people on the list without a place, in the order of their ticket numbers. They are always shown. */
export const unseated = (roster: RosterState, seating: SeatingState): readonly Candidate[] =>
  activeCandidates(roster).filter((c) => !seating.placeByCandidate.has(c.id));
