// Single seats: move, swap, unseat, and several moves that were approved together. The rules are asked for those who move;
// what others broke before does not stand in the way.
import type { CandidateId } from '#core/kernel/ids';
import { err, ok } from '#core/kernel/result';
import type { SeatingCommand, SeatingDecision, SeatingGround, SeatingRefusal } from './decide';
import type { SeatMove } from './facts';
import { judgeOf, planOf, type BrokenRule } from './hard-rules';
import { movesOf, seatsAfter, type SeatingFact } from './seating';

type MoveCommand = Extract<
  SeatingCommand,
  { type: 'MoveCandidate' | 'SwapCandidates' | 'UnseatCandidate' | 'MoveCandidates' }
>;
type MoveFact = Extract<SeatingFact, { type: 'SeatMoved' | 'SeatsSwapped' | 'SeatsMoved' }>;

export function decideMoves(command: MoveCommand, ground: SeatingGround): SeatingDecision {
  const fact = factOf(command);
  if (fact.type === 'SeatsMoved' && fact.data.reason === '') return err({ kind: 'MoveReasonMissing' });
  const moves = movesOf(fact);
  const refusal = wrongMoves(moves, ground);
  return refusal
    ? err(refusal)
    : ok({ ...fact, keys: ['seating', ...moves.map(({ candidate }) => seatKey(candidate))] });
}

/** Attendance writes under `candidate/…`; where somebody is to sit is another matter. */
export const seatKey = (candidate: CandidateId): string => `seat/${candidate}`;

function factOf(command: MoveCommand): MoveFact {
  switch (command.type) {
    case 'MoveCandidate': {
      const { candidate, from, to } = command;
      return { type: 'SeatMoved', data: { candidate, from, to } };
    }
    case 'UnseatCandidate': {
      const { candidate, from } = command;
      return { type: 'SeatMoved', data: { candidate, from, to: null } };
    }
    case 'SwapCandidates': {
      const { a, b, placeA, placeB } = command;
      return { type: 'SeatsSwapped', data: { a, b, placeA, placeB } };
    }
    case 'MoveCandidates':
      return { type: 'SeatsMoved', data: { moves: command.moves, reason: command.reason } };
  }
}

function wrongMoves(moves: readonly SeatMove[], ground: SeatingGround): SeatingRefusal | null {
  const { seating, present } = ground;
  const seen = new Set<CandidateId>();
  for (const { candidate, from, to } of moves) {
    if (from === to || seen.has(candidate)) return { kind: 'NothingToMove' };
    seen.add(candidate);
    const now = seating.placeByCandidate.get(candidate) ?? null;
    if (now !== from) return { kind: 'SeatChanged', candidate, now };
    // Whoever is present without a place (a draw that did not hold) must still be given one.
    if (from !== null && present.has(candidate)) return { kind: 'CandidatePresent', candidate };
    const pinned = seating.pins.get(candidate);
    if (to === null && pinned !== undefined && pinned === from)
      return { kind: 'RuleBroken', broken: { rule: 'pinned-elsewhere', candidate, pinned } };
  }
  const after = seatsAfter(seating, moves);
  if (!after) return takenPlace(moves, ground);
  const broken = brokenByMovers(moves, ground, after);
  return broken && { kind: 'RuleBroken', broken };
}

function takenPlace(moves: readonly SeatMove[], { seating }: SeatingGround): SeatingRefusal {
  const leaving = new Set(moves.flatMap(({ from }) => from ?? []));
  const entering = new Map<string, CandidateId>();
  for (const { candidate, to } of moves) {
    if (to === null) continue;
    const by = (leaving.has(to) ? undefined : seating.candidateByPlace.get(to)) ?? entering.get(to);
    if (by !== undefined) return { kind: 'PlaceTaken', place: to, by };
    entering.set(to, candidate);
  }
  throw new Error('moves that find everyone in place and every aim free could not be made');
}

function brokenByMovers(
  moves: readonly SeatMove[],
  ground: SeatingGround,
  after: Parameters<typeof planOf>[0],
): BrokenRule | null {
  const judge = judgeOf(ground);
  const plan = planOf(after);
  for (const { candidate, to } of moves) {
    const [first] = judge.brokenBy(candidate, plan);
    if (to !== null && first) return first;
  }
  return null;
}
