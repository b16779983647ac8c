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
import { prepareGround, wideGround } from './prepare';
import { roomingOf } from './rooming';
import { banCost } from './rooming-cost';
import { seatPeople } from './seat-people';

export interface Found {
  /** Place by sitting. */
  readonly placeOf: Ints;
  /** Weighted cost without moves; with `banCost` for every broken ban. */
  readonly cost: number;
}

// Budgets. A round of many people is cheaper for each of them.
const mostRoomingSteps = 1_900_000;
const mostBoardSteps = 800_000;
const mostMending = 3000;
const peopleInAllRounds = 2500;
const mostRounds = 40;
const fewHalls = 12;
/** Rounds that reach the same best cost before it is taken for the best there is. */
const agreement = 10;
/** Rounds without anything better after which the search gives up, at least. */
const patience = 14;

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
  /** Levels of one-level rooms, and which of equal rooms stay closed, by lot. */
  readonly byLot: boolean;
  /** Rooms opened beyond the fewest. */
  readonly spareHalls: number;
}

const cool = 0.4;
const warm = 1.2;
const hot = 4;

/**
 * Yields the best after each round; the caller may stop at any time. Every fourth round goes about it as the best one
 * did, every fourth the plain way, those between try something else.
 */
export function* searchPlans({ problem, guide, fixed, bound, seed }: Quest): Generator<Found> {
  const rounds = Math.max(1, Math.min(mostRounds, Math.round(peopleInAllRounds / (problem.sittings.count + 1))));
  let favourite: Strategy = { heat: cool, byLot: false, spareHalls: 0 };
  let best: Found | null = null;
  let bestRound = 0;
  let agreeing = 0;
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
      agreeing = 0;
    }
    if (found.cost === best.cost) agreeing++;
    yield best;
    if (best.cost <= bound || agreeing >= agreement || round - bestRound >= patience + bestRound) return;
  }
}

/** `gap`: what the best plan costs above the bound; another room can save no more than that. */
function variation(
  { instance }: Problem,
  favourite: Strategy,
  { round, gap }: { readonly round: number; readonly gap: number },
): Strategy {
  // Too few rooms may be what breaks a ban.
  if (gap >= banCost) return { ...favourite, spareHalls: 2 ** round - 1, byLot: true };
  // The plain way keeps its turn: an early success of another may be luck.
  if (round % 4 === 0) return { ...favourite, heat: cool };
  if (round % 8 === 1) return { ...favourite, heat: favourite.heat === cool ? warm : cool };
  if (round % 8 === 5) return { ...favourite, heat: favourite.heat === hot ? cool : hot };
  if (round % 4 !== 3) return favourite;
  if (gap > instance.weights.rooms && round % 8 === 3)
    return { ...favourite, spareHalls: favourite.spareHalls * 2 + 1 };
  return { ...favourite, byLot: true };
}

function groundFor(problem: Problem, fixed: Ints, { byLot, spareHalls }: Strategy, seed: string): Ground {
  const lot = byLot ? { lot: seededRandom(`${seed}/ground`) } : {};
  const ground = prepareGround(problem, fixed, { spareHalls, ...lot });
  if (!ground) throw new Error('the people were said to fit');
  return ground;
}

/** A plan that keeps all bans, made better without letting go of them; `fixed` as for the search. */
export function improvePlan({ problem, fixed, bound, seed }: Omit<Quest, 'guide'>, placeOf: Ints): Ints {
  const ground = { ...wideGround(problem, placeOf), fixed };
  const unit = temperatureUnit(problem);
  const movable = [...fixed.keys()].filter((s) => at(fixed, s) === -1);
  const random = seededRandom(`${seed}/improved`);
  let best = placeOf;
  let cost = boardCost(boardOf(problem, ground, placeOf));
  for (const heat of [cool, warm, hot, cool]) {
    const board = boardOf(problem, ground, best);
    polish(board, { movable, dear: [], heat: heat * unit, unit, enough: cost - bound, effort: 3000 }, random);
    if (boardCost(board) > cost) continue;
    best = board.place;
    cost = boardCost(board);
  }
  return best;
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
  // In few halls, or when most of them are dearer than the guide says, the second stage is the better tool.
  if (open >= fewHalls && dear.length * 2 < open)
    mendHalls(rooming, seating, Math.min(1500 * dear.length, mostMending), random);

  const board = boardOf(problem, ground, seating.placeOf);
  const start = { placeOf: seating.placeOf, cost: boardCost(board) };
  const enough = start.cost - bound;
  // Steps for each person: the more people, the longer their ways.
  const effort = (round === 0 ? 1500 : 3000) * Math.max(0.2, Math.min(1, movable.length / 100));
  polish(board, { movable, dear: dearHalls(rooming, seating), heat: heat * unit, unit, enough, effort }, random);
  const end = { placeOf: board.place, cost: boardCost(board) };
  return end.cost <= start.cost ? end : start;
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
  const steps = Math.min(Math.round(movable.length * effort), mostBoardSteps);
  annealBoard(board, { movable, abroad: 3, placesOf }, { steps, from: heat, to: 0.1 * unit }, random, enough + first);
}

/** The smallest weight that matters: about it the temperatures are set. */
function temperatureUnit({ instance: { weights } }: Problem): number {
  const relevant = [weights.class, weights.major, weights.school, weights.level, weights.group].filter((w) => w > 0);
  return relevant.length === 0 ? 1 : Math.min(...relevant);
}
