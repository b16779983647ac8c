// The search for a good plan: rounds of two stages, each round with its own lots, until the bound is reached, nothing
// better is in sight or the budget is used up. Budgets count steps, never time, so the same input and seed give the same
// plan on every machine.
import { seededRandom } from '#core/kernel/random';
import { annealBoard } from './anneal-board';
import { annealRooming } from './anneal-rooming';
import { boardCost, boardOf, type Board } from './board';
import { dealPeople } from './deal';
import type { Random } from './exchange';
import type { Ground } from './ground';
import type { Guide } from './guide';
import { at, type Ints } from './ints';
import { dearHalls, mendHalls } from './mend';
import type { Problem } from './problem';
import { prepareGround } from './prepare';
import { roomingOf } from './rooming';
import { seatPeople } from './seat-people';

export interface Found {
  /** Place by sitting. */
  readonly placeOf: Ints;
  /** Weighted cost without moves; with `banCost` for every broken ban. */
  readonly cost: number;
}

/** Steps per person and the like. A round of many people is cheaper for each of them. */
const mostRoomingSteps = 2_500_000;
const mostBoardSteps = 1_500_000;
const peopleInAllRounds = 4000;
const mostRounds = 24;
/** Rounds without anything better after which the search gives up, at least. */
const patience = 8;

export interface Quest {
  readonly problem: Problem;
  readonly guide: Guide;
  /** Place of everyone who must stay, or -1. */
  readonly fixed: Ints;
  /** No plan costs less. */
  readonly bound: number;
  readonly seed: string;
}

/**
 * Yields the best after each round; the caller may stop at any time. Starts with as few rooms as can be and opens more
 * while that pays.
 */
export function* searchPlans({ problem, guide, fixed, bound, seed }: Quest): Generator<Found> {
  const rounds = Math.max(1, Math.min(mostRounds, Math.round(peopleInAllRounds / (problem.sittings.count + 1))));
  let best: Found | null = null;
  let bestRound = 0;
  let spareHalls = 0;
  for (let round = 0; round < rounds; round++) {
    const mayPay = best !== null && best.cost - bound > problem.instance.weights.rooms;
    const more = mayPay && round % 2 === 1 ? spareHalls * 2 + 1 : spareHalls;
    const lot = round % 4 === 2 ? { lot: seededRandom(`${seed}/${round}/levels`) } : {};
    const ground = prepareGround(problem, fixed, { spareHalls: more, ...lot });
    if (!ground) throw new Error('the people were said to fit');
    const found = searchOnce(problem, guide, ground, { round, bound, seed: `${seed}/${round}` });
    if (!best || found.cost < best.cost) {
      best = found;
      bestRound = round;
      spareHalls = more;
    }
    yield best;
    if (best.cost <= bound || round - bestRound >= patience + bestRound) return;
  }
}

interface Round {
  readonly round: number;
  readonly bound: number;
  readonly seed: string;
}

function searchOnce(problem: Problem, guide: Guide, ground: Ground, { round, bound, seed }: Round): Found {
  const random = seededRandom(seed);
  const unit = temperatureUnit(problem);
  const rooming = roomingOf(problem, ground, guide, dealPeople(problem, ground, seed));
  const movable = [...ground.fixed.keys()].filter((s) => at(ground.fixed, s) === -1);
  const open = ground.capacity.filter((capacity) => capacity > 0).length;

  const steps = Math.min(movable.length * (40 + 12 * open), mostRoomingSteps);
  annealRooming(rooming, { steps, from: 0.8 * unit, to: 0.1 * unit }, random);

  const seating = seatPeople(problem, ground, rooming.load.hall, seed);
  const dear = dearHalls(rooming, seating);
  // When most halls are dearer than the guide says, the guide is far off and the second stage the better tool.
  if (dear.length * 2 < open) mendHalls(rooming, seating, 20 * dear.length, random);

  const board = boardOf(problem, ground, seating.placeOf);
  const enough = boardCost(board) - bound;
  const heat = [0.4, 0.8, 1.2][round % 3] ?? 0.4;
  polish(board, { movable, dear: dearHalls(rooming, seating), heat: heat * unit, unit, enough }, random);
  return { placeOf: board.place, cost: boardCost(board) };
}

interface Polish {
  readonly movable: readonly number[];
  readonly dear: readonly number[];
  readonly heat: number;
  readonly unit: number;
  readonly enough: number;
}

/** First inside the halls that are dearer than they need be, then everywhere. */
function polish(board: Board, { movable, dear, heat, unit, enough }: Polish, random: Random): void {
  const { problem, ground, load } = board;
  const isDear = new Set(dear);
  const placesOf = problem.hallsOfSession.map((halls) =>
    halls
      .filter((hall) => at(ground.capacity, hall) > 0)
      .flatMap((hall) => {
        const { firstPlace = 0, endPlace = 0 } = problem.halls[hall] ?? {};
        return Array.from({ length: endPlace - firstPlace }, (_, i) => firstPlace + i);
      }),
  );
  const inside = movable.filter((s) => isDear.has(at(load.hall, s)));
  const first = annealBoard(
    board,
    { movable: inside, abroad: 0, placesOf },
    { steps: inside.length * 500, from: unit, to: 0.1 * unit },
    random,
    enough,
  );
  const steps = Math.min(movable.length * 1500, mostBoardSteps);
  annealBoard(board, { movable, abroad: 3, placesOf }, { steps, from: heat, to: 0.1 * unit }, random, enough + first);
}

/** The smallest weight that matters: about it the temperatures are set. */
function temperatureUnit({ instance: { weights } }: Problem): number {
  const relevant = [weights.class, weights.major, weights.school, weights.level, weights.group].filter((w) => w > 0);
  return relevant.length === 0 ? 1 : Math.min(...relevant);
}
