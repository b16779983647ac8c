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

// Budgets. A round of many people is cheaper for each of them.
const mostRoomingSteps = 2_500_000;
const mostBoardSteps = 1_500_000;
const peopleInAllRounds = 2600;
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

/** How a round goes about it. */
interface Strategy {
  /** First temperature of the second stage, in units. */
  readonly heat: number;
  /** Levels of one-level rooms by lot instead of by need. */
  readonly levelsByLot: boolean;
  /** Rooms opened beyond the fewest. */
  readonly spareHalls: number;
}

const cool = 0.4;
const hot = 1.2;

/**
 * Yields the best after each round; the caller may stop at any time. Every other round goes about it as the best one
 * did, those between try something else.
 */
export function* searchPlans({ problem, guide, fixed, bound, seed }: Quest): Generator<Found> {
  const rounds = Math.max(1, Math.min(mostRounds, Math.round(peopleInAllRounds / (problem.sittings.count + 1))));
  let favourite: Strategy = { heat: cool, levelsByLot: false, spareHalls: 0 };
  let best: Found | null = null;
  let bestRound = 0;
  for (let round = 0; round < rounds; round++) {
    const strategy = best ? variation(problem, favourite, { round, gap: best.cost - bound }) : favourite;
    const found = searchOnce(problem, guide, groundFor(problem, fixed, strategy, `${seed}/${round}`), {
      round,
      heat: strategy.heat,
      bound,
      seed: `${seed}/${round}`,
    });
    if (!best || found.cost < best.cost) {
      best = found;
      bestRound = round;
      favourite = strategy;
    }
    yield best;
    if (best.cost <= bound || round - bestRound >= patience + bestRound) return;
  }
}

/** `gap`: what the best plan costs above the bound; another room can save no more than that. */
function variation(
  { halls, instance }: Problem,
  favourite: Strategy,
  { round, gap }: { readonly round: number; readonly gap: number },
): Strategy {
  if (round % 4 === 1) return { ...favourite, heat: favourite.heat === cool ? hot : cool };
  if (round % 4 !== 3) return favourite;
  if (gap > instance.weights.rooms) return { ...favourite, spareHalls: favourite.spareHalls * 2 + 1 };
  const hasChoice = halls.some(({ layout }) => layout.room.levels === 'one');
  return hasChoice ? { ...favourite, levelsByLot: true } : favourite;
}

function groundFor(problem: Problem, fixed: Ints, { levelsByLot, spareHalls }: Strategy, seed: string): Ground {
  const lot = levelsByLot ? { lot: seededRandom(`${seed}/levels`) } : {};
  const ground = prepareGround(problem, fixed, { spareHalls, ...lot });
  if (!ground) throw new Error('the people were said to fit');
  return ground;
}

interface Round {
  readonly round: number;
  readonly heat: number;
  readonly bound: number;
  readonly seed: string;
}

function searchOnce(problem: Problem, guide: Guide, ground: Ground, { round, heat, bound, seed }: Round): Found {
  const random = seededRandom(seed);
  const unit = temperatureUnit(problem);
  const rooming = roomingOf(problem, ground, guide, dealPeople(problem, ground, seed));
  const movable = [...ground.fixed.keys()].filter((s) => at(ground.fixed, s) === -1);
  const open = ground.capacity.filter((capacity) => capacity > 0).length;

  const steps = Math.min(movable.length * (40 + 25 * open), mostRoomingSteps);
  annealRooming(rooming, { steps, from: 0.8 * unit, to: 0.1 * unit }, random);

  const seating = seatPeople(problem, ground, rooming.load.hall, seed);
  const dear = dearHalls(rooming, seating);
  // When most halls are dearer than the guide says, the guide is far off and the second stage the better tool.
  if (dear.length * 2 < open) mendHalls(rooming, seating, 20 * dear.length, random);

  const board = boardOf(problem, ground, seating.placeOf);
  const enough = boardCost(board) - bound;
  const effort = round < 2 ? 1500 : 4000;
  polish(board, { movable, dear: dearHalls(rooming, seating), heat: heat * unit, unit, enough, effort }, random);
  return { placeOf: board.place, cost: boardCost(board) };
}

interface Polish {
  readonly movable: readonly number[];
  readonly dear: readonly number[];
  readonly heat: number;
  readonly unit: number;
  readonly enough: number;
  /** Steps for each person. */
  readonly effort: number;
}

/** First inside the halls that are dearer than they need be, then everywhere. */
function polish(board: Board, { movable, dear, heat, unit, enough, effort }: Polish, random: Random): void {
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
  const steps = Math.min(movable.length * effort, mostBoardSteps);
  annealBoard(board, { movable, abroad: 3, placesOf }, { steps, from: heat, to: 0.1 * unit }, random, enough + first);
}

/** The smallest weight that matters: about it the temperatures are set. */
function temperatureUnit({ instance: { weights } }: Problem): number {
  const relevant = [weights.class, weights.major, weights.school, weights.level, weights.group].filter((w) => w > 0);
  return relevant.length === 0 ? 1 : Math.min(...relevant);
}
