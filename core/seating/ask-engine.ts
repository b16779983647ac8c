// What the engine is asked, and what becomes of its answer: a whole plan by rules, or the fewest moves that mend the plan
// in force. Whoever is checked in stays. Answers are proposals: commands take them over, and are judged as any other.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import type { SeatingCommand, SeatingGround } from './decide';
import type { Arrangement, ArrangeOptions } from './engine/arrange';
import type { SeatingInstance } from './engine/instance';
import type { SeatMove } from './facts';
import { judgeOf, planOf } from './hard-rules';
import { instanceOf } from './instance-of';
import { baseOf } from './seating';

/** `arrange` of the engine, or a worker that runs it. */
export type SeatEngine = (instance: SeatingInstance, options: ArrangeOptions) => Arrangement;

type Refused = Extract<Arrangement, { kind: 'refused' }>;

/** Ready for the engine; `answer` makes of its answer what a person can approve. */
export interface Question<T> {
  readonly instance: SeatingInstance;
  readonly options: ArrangeOptions;
  readonly answer: (arrangement: Arrangement) => T | Refused;
}

export interface PlanProposal {
  readonly kind: 'plan';
  readonly command: Extract<SeatingCommand, { type: 'TakeSeatPlan' }>;
  /** No plan costs less. */
  readonly bound: number;
}

/** A new plan for everyone, by the rules and a seed. */
export function askForPlan(ground: SeatingGround, seed: string): Question<PlanProposal> {
  const { instance, seatsOf } = instanceOf(ground, { seed, ...settledBy(ground) });
  const base = baseOf(ground.seating);
  const outside = [...standingApart(ground)];
  return {
    instance,
    options: { seed, mode: 'new' },
    answer: (arrangement) =>
      arrangement.kind === 'refused'
        ? arrangement
        : {
            kind: 'plan',
            bound: arrangement.bound,
            command: {
              type: 'TakeSeatPlan',
              method: 'rules',
              seed,
              base,
              seats: [...outside, ...seatsOf(arrangement.rows)],
            },
          },
  };
}

export interface RepairProposal {
  readonly kind: 'repair';
  /** Each for approval: newcomers first, then those who have to move; empty when nothing is wrong. */
  readonly moves: readonly SeatMove[];
  /** How many keep their seats. */
  readonly staying: number;
}

/** The fewest moves that keep the hard rules, after late additions, drop-outs, broken machines or a new layout. */
export function askForRepair(ground: SeatingGround, seed: string): Question<RepairProposal> {
  const { placeByCandidate } = ground.seating;
  const { instance, seatsOf } = instanceOf(ground, { seed, previous: placeByCandidate, ...settledBy(ground) });
  return {
    instance,
    options: { seed, mode: 'repair' },
    answer: (arrangement) => {
      if (arrangement.kind === 'refused') return arrangement;
      const moves = seatsOf(arrangement.rows).flatMap(([candidate, to]): SeatMove[] => {
        const from = placeByCandidate.get(candidate) ?? null;
        return from === to ? [] : [{ candidate, from, to }];
      });
      return {
        kind: 'repair',
        moves: moves.toSorted((a, b) => Number(a.from !== null) - Number(b.from !== null)),
        staying: arrangement.rows.length - moves.length,
      };
    },
  };
}

/** The repair at once, where the engine can be waited for. */
export function repairOf(ground: SeatingGround, engine: SeatEngine, seed = ''): RepairProposal | Refused {
  const { instance, options, answer } = askForRepair(ground, seed);
  return answer(engine(instance, options));
}

/** Whoever is checked in keeps the place, as far as the rules allow to say so. */
function settledBy(ground: SeatingGround) {
  const setAside = standingApart(ground);
  const fixed = new Map([...seatsOfPresent(ground)].filter(([id]) => !setAside.has(id)));
  return { setAside, fixed };
}

/** People who are checked in at a place that the rules have come to forbid: a broken machine, another level. */
function standingApart(ground: SeatingGround): ReadonlyMap<CandidateId, PlaceId> {
  const judge = judgeOf(ground);
  const plan = planOf(ground.seating);
  return new Map([...seatsOfPresent(ground)].filter(([id]) => judge.brokenBy(id, plan).length > 0));
}

const seatsOfPresent = ({ seating, present }: SeatingGround): ReadonlyMap<CandidateId, PlaceId> =>
  new Map(
    [...present].flatMap((id) => {
      const place = seating.placeByCandidate.get(id);
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
